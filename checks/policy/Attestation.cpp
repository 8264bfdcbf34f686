//===- Attestation.cpp - Reading thinwrap.attest.json ---------------------===//
#include "policy/Attestation.h"

#include "support/Error.h"
#include "support/File.h"
#include "support/Json.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using thinwrap::support::JsonDocument;
using thinwrap::support::JsonObject;
using thinwrap::support::JsonValue;

namespace thinwrap::policy {

namespace {

bool isDate(StringRef Text) {
  if (Text.size() != 10 || Text[4] != '-' || Text[7] != '-')
    return false;
  for (size_t I = 0; I < Text.size(); ++I)
    if (I != 4 && I != 7 && !isDigit(Text[I]))
      return false;
  unsigned Month = 0, Day = 0;
  Text.substr(5, 2).getAsInteger(10, Month);
  Text.substr(8, 2).getAsInteger(10, Day);
  return Month >= 1 && Month <= 12 && Day >= 1 && Day <= 31;
}

class AttestationReader {
public:
  AttestationReader(Attestations &Out, const Rules &R, StringRef Today) : Out(Out), R(R), Today(Today) {}

  void read(JsonObject Root) {
    JsonValue Schema = Root.required("schema");
    if (Schema.isString() && Schema.string() != "thinwrap-attest/1")
      Schema.mistake("expected \"thinwrap-attest/1\"");
    if (std::optional<JsonValue> Value = Root.optional("cost_share"))
      readEntry(*Value, AttestKind::CostShare, "");
    for (const JsonValue &Value : Root.optionalArray("fine_tuned"))
      readEntry(Value, AttestKind::FineTuned, "deployment");
    for (const JsonValue &Value : Root.optionalArray("prompts"))
      readEntry(Value, AttestKind::Prompt, "source");
    for (const JsonValue &Value : Root.optionalArray("engines"))
      readEntry(Value, AttestKind::Engine, "function");
    for (const JsonValue &Value : Root.optionalArray("statements"))
      readEntry(Value, AttestKind::Statement, "id");
    for (const JsonValue &Value : Root.optionalArray("accepted"))
      readEntry(Value, AttestKind::Accepted, "fingerprint");
  }

private:
  void readEntry(const JsonValue &Value, AttestKind Kind, StringRef SubjectKey) {
    JsonObject In = Value.object();
    AttestEntry E;
    E.kind = Kind;
    E.path = Value.path();
    if (Kind == AttestKind::CostShare)
      readPercent(In, E);
    else
      E.subject = readText(In, SubjectKey);
    if (Kind == AttestKind::Statement && !E.subject.empty() && !R.attestations.count(E.subject))
      In.mistake("no question has the id \"" + E.subject + "\"");
    E.reason = readText(In, "reason");
    E.role = readText(In, "role");
    E.date = readDate(In, "date");
    E.expires = readDate(In, "expires");
    E.expired = !E.expires.empty() && StringRef(E.expires) < Today;
    Out.entries.push_back(std::move(E));
  }

  static void readPercent(JsonObject &In, AttestEntry &E) {
    JsonValue Percent = In.required("percent");
    int64_t Number = Percent.integer();
    if (Number < 0 || Number > 100)
      Percent.mistake("expected a number from 0 to 100");
    else
      E.percent = static_cast<unsigned>(Number);
    E.subject = utostr(E.percent) + " %";
  }

  static std::string readText(JsonObject &In, StringRef Key) {
    JsonValue Value = In.required(Key);
    std::string Text = Value.string();
    if (Value.isString() && StringRef(Text).trim().empty())
      Value.mistake("expected some text, found an empty one");
    return Text;
  }

  static std::string readDate(JsonObject &In, StringRef Key) {
    JsonValue Value = In.required(Key);
    std::string Text = Value.string();
    if (Value.isString() && !isDate(Text))
      Value.mistake("expected a date as YYYY-MM-DD, found \"" + Text + "\"");
    return Text;
  }

  Attestations &Out;
  const Rules &R;
  StringRef Today;
};

Expected<Attestations> readDocument(JsonDocument Document, const Twine &Name, const Rules &R, StringRef Today) {
  Attestations Out;
  Out.name = Name.str();
  AttestationReader(Out, R, Today).read(Document.root().object());
  if (Error E = Document.finish())
    return std::move(E);
  return Out;
}

} // namespace

Expected<Attestations> parseAttestations(StringRef Name, StringRef Text, const Rules &R, StringRef Today) {
  std::string Label = ("attestation file '" + Name + "'").str();
  Expected<JsonDocument> Document = JsonDocument::parse(Label, Text);
  if (!Document)
    return Document.takeError();
  return readDocument(std::move(*Document), Label, R, Today);
}

Expected<Attestations> readAttestations(StringRef Path, const Rules &R, StringRef Today) {
  Expected<std::unique_ptr<MemoryBuffer>> Buffer = support::readFile("attestation file", Path);
  if (!Buffer)
    return Buffer.takeError();
  return parseAttestations(Path, (*Buffer)->getBuffer(), R, Today);
}

bool parseAnnotation(StringRef Text, std::string &Reason) {
  if (!Text.consume_front("thinwrap::substantive"))
    return false;
  Text.consume_front(":");
  Reason = Text.trim().str();
  return true;
}

} // namespace thinwrap::policy
