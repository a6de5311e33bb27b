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
ALTER TABLE `social_post` ADD `more` text;