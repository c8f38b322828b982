ALTER TABLE "conversations" ADD COLUMN "waiting_since" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "conversations_waiting" ON "conversations" USING btree ("center_id","waiting_since");--> statement-breakpoint
UPDATE "conversation_lines" SET "by" = 'desk' WHERE "from_id" = '';--> statement-breakpoint
UPDATE "conversations" SET "waiting_since" = (
	SELECT min("line"."at") FROM "conversation_lines" "line"
	WHERE "line"."conversation_id" = "conversations"."id" AND "line"."by" = 'visitor' AND "line"."number" > coalesce((
		SELECT max("answer"."number") FROM "conversation_lines" "answer"
		WHERE "answer"."conversation_id" = "conversations"."id" AND "answer"."by" = 'rep'
	), 0)
);
