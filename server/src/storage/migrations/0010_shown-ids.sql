ALTER TABLE "chat_lines" ADD COLUMN "shown_id" text;--> statement-breakpoint
UPDATE "chat_lines" SET "shown_id" = CASE WHEN "rep" THEN "from_id" ELSE "id"::text END;--> statement-breakpoint
ALTER TABLE "chat_lines" ALTER COLUMN "shown_id" SET NOT NULL;
