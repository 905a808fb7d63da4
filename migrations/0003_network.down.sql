DROP TABLE network.client, network.affiliation, network.federation_country, network.federation, network.person_skill,
  network.position, network.person, network.coop_label, network.coop_source, network.coop_skill, network.skill_label,
  network.skill, network.coop_country, network.coop, network.source, network.network;
