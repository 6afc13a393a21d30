// Validates documents against JSON Schemas of draft 2020-12. A line in is [schema's name, schema] or [schema's name, null, document];
// a line out is the list of what is wrong, by place in the document.
import { createInterface } from "node:readline";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const ajv = new Ajv.default({ strict: false, strictNumbers: true, allErrors: true });
addFormats.default(ajv);

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const [name, schema, document] = JSON.parse(line);
  let errors = [];
  if (schema) {
    ajv.addSchema(schema, name);
    ajv.getSchema(name);
  } else {
    const validate = ajv.getSchema(name);
    errors = validate(document) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`);
  }

  process.stdout.write(JSON.stringify(errors) + "\n");
}
