CREATE TABLE "rotation_weeks" (
	"center_id" text NOT NULL,
	"monday" date NOT NULL,
	"version" integer NOT NULL,
	"position" integer,
	"of" integer,
	"opened" jsonb NOT NULL,
	CONSTRAINT "rotation_weeks_center_id_monday_pk" PRIMARY KEY("center_id","monday")
);
--> statement-breakpoint
CREATE TABLE "rotations" (
	"center_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"patterns" jsonb NOT NULL,
	"until" date,
	"ahead" integer NOT NULL,
	"publish_ahead" integer,
	"paused" boolean NOT NULL
);
