CREATE TABLE `known_word` (
	`spelling` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`spelling`, `word`)
);
--> statement-breakpoint
ALTER TABLE `publication` ADD `entry` integer;--> statement-breakpoint
CREATE INDEX `publication_search` ON `publication` (`first_published_at`,`story_id`,`entry`);