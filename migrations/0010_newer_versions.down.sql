DROP TRIGGER later_version ON work.project;
DROP TRIGGER later_version ON work.job_listing;
DROP TRIGGER later_version ON work.opportunity;
DROP TRIGGER later_version ON network.person;
DROP TRIGGER later_version ON network.coop;
DROP FUNCTION patio.later_version();
