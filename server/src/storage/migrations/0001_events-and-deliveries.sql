CREATE TABLE "event_cursors" (
	"follower" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"center_id" text,
	"subject" text NOT NULL,
	"actor" text,
	"body" jsonb NOT NULL,
	"key" text,
	CONSTRAINT "events_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "events_set_aside" (
	"follower" text NOT NULL,
	"number" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"error" text NOT NULL,
	CONSTRAINT "events_set_aside_follower_number_pk" PRIMARY KEY("follower","number")
);
--> statement-breakpoint
ALTER TABLE "notices" RENAME TO "deliveries";--> statement-breakpoint
ALTER TABLE "deliveries" RENAME COLUMN "staff_id" TO "recipient_id";--> statement-breakpoint
ALTER TABLE "deliveries" RENAME COLUMN "browser_id" TO "address";--> statement-breakpoint
ALTER TABLE "deliveries" RENAME COLUMN "notice" TO "payload";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "notices_key_unique";--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "notices_staff_id_staff_id_fk";
--> statement-breakpoint
ALTER TABLE "deliveries" DROP CONSTRAINT "notices_browser_id_notice_browsers_id_fk";
--> statement-breakpoint
DROP INDEX "notices_state";--> statement-breakpoint
DROP INDEX "notices_ended";--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "recipient_kind" text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "recipient_kind" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "deliveries" ALTER COLUMN "address" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "deliveries" RENAME CONSTRAINT "notices_pkey" TO "deliveries_pkey";--> statement-breakpoint
CREATE INDEX "events_at" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "deliveries_state" ON "deliveries" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "deliveries_ended" ON "deliveries" USING btree ("ended_at");--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_key_unique" UNIQUE("key");