CREATE TABLE `search_lesson` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`story_id` text NOT NULL
);
