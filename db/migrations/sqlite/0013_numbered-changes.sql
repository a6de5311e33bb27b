ALTER TABLE `story_update` ADD `number` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `working_copy` ADD `merged` integer DEFAULT 0 NOT NULL;