CREATE TABLE `approval` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`hash` text NOT NULL,
	`block_hashes` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`lapsed_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approval_story` ON `approval` (`story_id`);--> statement-breakpoint
CREATE TABLE `author` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`bio` text DEFAULT '' NOT NULL,
	`social_platform` text,
	`social_handle` text,
	`person_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `author_slug_unique` ON `author` (`slug`);--> statement-breakpoint
CREATE INDEX `author_person` ON `author` (`person_id`);--> statement-breakpoint
CREATE TABLE `change_note` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`change_class` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `change_note_story` ON `change_note` (`story_id`);--> statement-breakpoint
CREATE TABLE `contributor` (
	`story_id` text NOT NULL,
	`person_id` text NOT NULL,
	`first_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `person_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `history` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`revision` integer NOT NULL,
	`action` text NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`from_public` text,
	`to_public` text NOT NULL,
	`person_id` text,
	`at` integer NOT NULL,
	`version_id` text,
	`reason` text,
	`change_class` text,
	`note` text,
	`warnings` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `history_story_revision` ON `history` (`story_id`,`revision`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`topic` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`done_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`done_at`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`session_epoch` integer DEFAULT 1 NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `person_role` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `photo` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`original_key` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	`facts` text NOT NULL,
	`raw_metadata` text NOT NULL,
	`renditions` text NOT NULL,
	`placeholder` text,
	`search_text` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`uploaded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_uploaded` ON `photo` (`uploaded_at`);--> statement-breakpoint
CREATE INDEX `photo_sha256` ON `photo` (`sha256`);--> statement-breakpoint
CREATE TABLE `publication` (
	`story_id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`section_id` text NOT NULL,
	`slug` text NOT NULL,
	`headline` text NOT NULL,
	`standfirst` text NOT NULL,
	`lead_photo_id` text,
	`first_published_at` integer NOT NULL,
	`last_published_at` integer NOT NULL,
	`updated_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_address` ON `publication` (`section_id`,`slug`);--> statement-breakpoint
CREATE INDEX `publication_section` ON `publication` (`section_id`,`first_published_at`);--> statement-breakpoint
CREATE INDEX `publication_first` ON `publication` (`first_published_at`);--> statement-breakpoint
CREATE TABLE `publication_author` (
	`story_id` text NOT NULL,
	`author_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`story_id`, `author_id`),
	FOREIGN KEY (`story_id`) REFERENCES `publication`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `author`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_author_author` ON `publication_author` (`author_id`);--> statement-breakpoint
CREATE TABLE `publication_photo` (
	`story_id` text NOT NULL,
	`photo_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `photo_id`),
	FOREIGN KEY (`story_id`) REFERENCES `publication`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_photo_photo` ON `publication_photo` (`photo_id`);--> statement-breakpoint
CREATE TABLE `publication_tag` (
	`story_id` text NOT NULL,
	`tag_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`story_id`, `tag_id`),
	FOREIGN KEY (`story_id`) REFERENCES `publication`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_tag_tag` ON `publication_tag` (`tag_id`);--> statement-breakpoint
CREATE TABLE `redirect` (
	`section_slug` text NOT NULL,
	`slug` text NOT NULL,
	`story_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`section_slug`, `slug`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `section` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `section_slug_unique` ON `section` (`slug`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `social_post` (
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
	`captured_by` text NOT NULL,
	`captured_at` integer NOT NULL,
	`raw` text,
	`sha256` text NOT NULL,
	FOREIGN KEY (`captured_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `social_post_origin` ON `social_post` (`platform`,`post_id`);--> statement-breakpoint
CREATE INDEX `social_post_captured` ON `social_post` (`captured_at`);--> statement-breakpoint
CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`working_state` text NOT NULL,
	`public_state` text NOT NULL,
	`revision` integer NOT NULL,
	`headline` text NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`section_id` text,
	`slug` text NOT NULL,
	`details_revision` integer NOT NULL,
	`live_version_id` text,
	`release_at` integer,
	`release_zone` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`moved_at` integer NOT NULL,
	`moved_by` text,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_board` ON `story` (`working_state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `story_updated` ON `story` (`updated_at`);--> statement-breakpoint
CREATE TABLE `story_author` (
	`story_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `person_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_author_person` ON `story_author` (`person_id`);--> statement-breakpoint
CREATE TABLE `story_byline` (
	`story_id` text NOT NULL,
	`author_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`story_id`, `author_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `author`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `story_tag` (
	`story_id` text NOT NULL,
	`tag_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`story_id`, `tag_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tag`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `story_update` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` text NOT NULL,
	`update` blob NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_update_story` ON `story_update` (`story_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `tag` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_slug_unique` ON `tag` (`slug`);--> statement-breakpoint
CREATE TABLE `version` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`number` integer NOT NULL,
	`copy` text NOT NULL,
	`details` text NOT NULL,
	`hash` text NOT NULL,
	`block_hashes` text NOT NULL,
	`contributor_ids` text NOT NULL,
	`cause` text NOT NULL,
	`cut_by` text,
	`cut_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cut_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_story_number` ON `version` (`story_id`,`number`);--> statement-breakpoint
CREATE TABLE `working_copy` (
	`story_id` text PRIMARY KEY NOT NULL,
	`state` blob NOT NULL,
	`copy` text NOT NULL,
	`schema_version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
