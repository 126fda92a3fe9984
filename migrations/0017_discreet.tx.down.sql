-- It fails while two that have not been taken back share a document and a day.
ALTER TABLE reorganisation DROP COLUMN unchecked;
--bun:split
DROP INDEX reorganisation_document;
--bun:split
CREATE UNIQUE INDEX reorganisation_document ON reorganisation (document, effective) WHERE state <> 'REVERTED';
