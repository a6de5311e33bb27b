CREATE TABLE `seal_deed` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`deed` text NOT NULL,
	`person_id` text NOT NULL,
	`about_id` text,
	`reason` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `seal_deed_story` ON `seal_deed` (`story_id`,`at`);--> statement-breakpoint
CREATE TABLE `sealed_photo` (
	`photo_id` text NOT NULL,
	`story_id` text NOT NULL,
	PRIMARY KEY(`photo_id`, `story_id`),
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sealed_photo_story` ON `sealed_photo` (`story_id`);--> statement-breakpoint
CREATE TABLE `story_member` (
	`story_id` text NOT NULL,
	`person_id` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `person_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_member_person` ON `story_member` (`person_id`);--> statement-breakpoint
ALTER TABLE `story` ADD `sealed_at` integer;--> statement-breakpoint
ALTER TABLE `story` ADD `sealed_by` text REFERENCES person(id);