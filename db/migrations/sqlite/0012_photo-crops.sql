CREATE TABLE `share_picture` (
	`photo_id` text NOT NULL,
	`focus` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`failed_at` integer,
	`bytes` integer,
	`edition` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`photo_id`, `focus`),
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `share_picture_next` ON `share_picture` (`bytes`,`failed_at`,`next_try_at`);--> statement-breakpoint
ALTER TABLE `publication` ADD `lead_focus` text;