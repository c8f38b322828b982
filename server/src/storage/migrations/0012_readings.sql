CREATE TABLE "notice_readings" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"region" text,
	"clock" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notice_readings" ADD CONSTRAINT "notice_readings_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;