CREATE TABLE `audit` (
	`number` integer PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`person_id` text,
	`story_id` text,
	`about_id` text,
	`facts` text NOT NULL,
	`at` integer NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_person` ON `audit` (`person_id`,`number`);--> statement-breakpoint
CREATE INDEX `audit_story` ON `audit` (`story_id`,`number`);--> statement-breakpoint
CREATE INDEX `audit_act` ON `audit` (`act`,`number`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL
);
