DROP VIEW network.published_coop, network.published_coop_country, network.published_skill, network.published_person,
  network.published_person_skill, network.published_position, network.published_client;
