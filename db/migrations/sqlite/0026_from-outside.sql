PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_comment` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`number` integer NOT NULL,
	`person_id` text,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`edited_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`thread_id`) REFERENCES `comment_thread`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_comment`("id", "thread_id", "number", "person_id", "text", "at", "edited_at", "deleted_at") SELECT "id", "thread_id", "number", "person_id", "text", "at", "edited_at", "deleted_at" FROM `comment`;--> statement-breakpoint
DROP TABLE `comment`;--> statement-breakpoint
ALTER TABLE `__new_comment` RENAME TO `comment`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `comment_of_thread` ON `comment` (`thread_id`,`number`);--> statement-breakpoint
ALTER TABLE `comment_thread` ADD `link_id` text REFERENCES preview_link(id);--> statement-breakpoint
CREATE INDEX `comment_thread_link` ON `comment_thread` (`link_id`);--> statement-breakpoint
ALTER TABLE `author` ADD `picture` text;--> statement-breakpoint
ALTER TABLE `preview_link` ADD `may_comment` integer DEFAULT 0 NOT NULL;