CREATE TABLE `photo_drawing` (
	`photo_id` text PRIMARY KEY NOT NULL,
	`attempts` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`failed_at` integer,
	`problem` text,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `photo_drawing_next` ON `photo_drawing` (`failed_at`,`next_try_at`);