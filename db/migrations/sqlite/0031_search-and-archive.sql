CREATE TABLE `known_word` (
	`spelling` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`spelling`, `word`)
);
--> statement-breakpoint
ALTER TABLE `publication` ADD `entry` integer;--> statement-breakpoint
CREATE INDEX `publication_entry` ON `publication` (`entry`);