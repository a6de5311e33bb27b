CREATE TABLE `collection` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collection_name` ON `collection` (`name`);--> statement-breakpoint
CREATE TABLE `collection_photo` (
	`collection_id` text NOT NULL,
	`photo_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`collection_id`, `photo_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collection`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `collection_photo_photo` ON `collection_photo` (`photo_id`);--> statement-breakpoint
CREATE INDEX `collection_photo_order` ON `collection_photo` (`collection_id`,`position`);--> statement-breakpoint
CREATE TABLE `library_line` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`uploaded_at` integer NOT NULL,
	`uploaded_by` text NOT NULL,
	`taken_at` integer,
	`rights` text,
	`licence_end` integer,
	`taken_down_at` integer,
	`misses_alt` integer NOT NULL,
	`misses_credit` integer NOT NULL,
	`entry` integer NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `library_line_newest` ON `library_line` (`uploaded_at`,`photo_id`,`entry`);--> statement-breakpoint
CREATE INDEX `library_line_uploader` ON `library_line` (`uploaded_by`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `library_line_rights` ON `library_line` (`rights`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `library_line_licence` ON `library_line` (`licence_end`);--> statement-breakpoint
CREATE INDEX `library_line_taken` ON `library_line` (`taken_at`);--> statement-breakpoint
CREATE INDEX `library_line_taken_down` ON `library_line` (`taken_down_at`);--> statement-breakpoint
CREATE INDEX `library_line_alt` ON `library_line` (`misses_alt`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `library_line_credit` ON `library_line` (`misses_credit`,`uploaded_at`);--> statement-breakpoint
CREATE TABLE `likeness_band` (
	`band` integer NOT NULL,
	`photo_id` text NOT NULL,
	`likeness` text NOT NULL,
	PRIMARY KEY(`band`, `photo_id`),
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `likeness_band_photo` ON `likeness_band` (`photo_id`);--> statement-breakpoint
CREATE TABLE `look_alike` (
	`photo_id` text NOT NULL,
	`other_id` text NOT NULL,
	`distance` integer NOT NULL,
	PRIMARY KEY(`photo_id`, `other_id`),
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `look_alike_other` ON `look_alike` (`other_id`);--> statement-breakpoint
CREATE TABLE `photo_event` (
	`id` text PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`deed` text NOT NULL,
	`field` text,
	`before` text,
	`after` text,
	`reason` text,
	`person_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_event_photo` ON `photo_event` (`photo_id`,`at`);--> statement-breakpoint
CREATE TABLE `photo_replacement` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`replacement_id` text NOT NULL,
	`replaced_by` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`replacement_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_replacement_by` ON `photo_replacement` (`replacement_id`);--> statement-breakpoint
CREATE TABLE `photo_use` (
	`photo_id` text NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	PRIMARY KEY(`photo_id`, `story_id`, `version_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `photo_use_story` ON `photo_use` (`story_id`,`version_id`);--> statement-breakpoint
CREATE TABLE `search_entry` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_subject` ON `search_entry` (`kind`,`subject_id`);--> statement-breakpoint
ALTER TABLE `photo` ADD `rights_by` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `photo` ADD `taken_down_by` text REFERENCES person(id);