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
CREATE TABLE `photo_drawing` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`attempts` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`failed_at` integer,
	`problem` text,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `photo_drawing_next` ON `photo_drawing` (`failed_at`,`next_try_at`);--> statement-breakpoint
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
CREATE TABLE `post_check` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`at` integer NOT NULL,
	`why` text NOT NULL,
	`person_id` text,
	`finding` text NOT NULL,
	`seen_text` text,
	`silence` text,
	`capture_id` text,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`capture_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_check_post` ON `post_check` (`post_id`,`at`);--> statement-breakpoint
CREATE TABLE `post_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`post_id` text NOT NULL,
	`shown` text NOT NULL,
	`label` text NOT NULL,
	`ground` text NOT NULL,
	`reason` text NOT NULL,
	`state` text,
	`decided_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_decision_origin` ON `post_decision` (`origin`,`at`);--> statement-breakpoint
CREATE TABLE `post_watch` (
	`post_id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`search_text` text NOT NULL,
	`state` text,
	`seen_text` text,
	`checked_at` integer,
	`finding` text,
	`open_since` integer,
	`since` integer,
	`due` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_watch_origin` ON `post_watch` (`origin`);--> statement-breakpoint
CREATE INDEX `post_watch_due` ON `post_watch` (`due`);--> statement-breakpoint
CREATE INDEX `post_watch_open` ON `post_watch` (`open_since`);--> statement-breakpoint
CREATE TABLE `publication_post` (
	`story_id` text NOT NULL,
	`post_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `post_id`),
	FOREIGN KEY (`story_id`) REFERENCES `publication`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_post_post` ON `publication_post` (`post_id`);--> statement-breakpoint
CREATE TABLE `search_entry` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`words` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_subject` ON `search_entry` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `social_post_photo` (
	`post_id` text NOT NULL,
	`photo_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`post_id`, `photo_id`),
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `social_post_photo_photo` ON `social_post_photo` (`photo_id`);--> statement-breakpoint
CREATE TABLE `working_post` (
	`story_id` text NOT NULL,
	`post_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `post_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`post_id`) REFERENCES `social_post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `working_post_post` ON `working_post` (`post_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_social_post` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`post_id` text NOT NULL,
	`url` text NOT NULL,
	`author_name` text NOT NULL,
	`handle` text NOT NULL,
	`text` text NOT NULL,
	`language` text,
	`direction` text NOT NULL,
	`posted_on` text NOT NULL,
	`captured_how` text NOT NULL,
	`captured_by` text,
	`captured_at` integer NOT NULL,
	`more` text,
	`raw` text,
	`sha256` text NOT NULL,
	FOREIGN KEY (`captured_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_social_post`("id", "platform", "post_id", "url", "author_name", "handle", "text", "language", "direction", "posted_on", "captured_how", "captured_by", "captured_at", "more", "raw", "sha256") SELECT "id", "platform", "post_id", "url", "author_name", "handle", "text", "language", "direction", "posted_on", "captured_how", "captured_by", "captured_at", NULL, "raw", "sha256" FROM `social_post`;--> statement-breakpoint
DROP TABLE `social_post`;--> statement-breakpoint
ALTER TABLE `__new_social_post` RENAME TO `social_post`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `social_post_origin` ON `social_post` (`platform`,`post_id`);--> statement-breakpoint
CREATE INDEX `social_post_captured` ON `social_post` (`captured_at`);--> statement-breakpoint
ALTER TABLE `photo` ADD `rights_by` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `photo` ADD `taken_down_by` text REFERENCES person(id);