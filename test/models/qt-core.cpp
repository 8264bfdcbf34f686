// Qt Core: strings and the ways to put them together, containers, variants, streams, smart pointers.
//
// REQUIRES: lib-qt6
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-qt6}
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <QBuffer>
#include <QByteArray>
#include <QDataStream>
#include <QHash>
#include <QMap>
#include <QPointer>
#include <QQueue>
#include <QRegularExpression>
#include <QScopedPointer>
#include <QSet>
#include <QSharedPointer>
#include <QStack>
#include <QString>
#include <QStringBuilder>
#include <QStringConverter>
#include <QStringList>
#include <QTextStream>
#include <QVariant>
#include <QVector>
#include <QtGui/QTextDocument>

static QString got() { return QString::fromStdString(answer()); }
static void show(const QString &text) { publish(text.toStdString()); }

void built(const QString &name) {
  QString text = "Answer: " + got();
  publish(text.toStdString()); // BAD
  publish((got() + QLatin1String("!")).toStdString()); // BAD
  publish(QString("<p>" % got() % "</p>").toStdString()); // BAD
  publish(QString(QLatin1Char('"') % got() % QLatin1Char('"')).toUtf8().toStdString()); // BAD
  publish(QStringLiteral("%1: %2").arg(name, got()).toStdString()); // BAD
  publish(QStringLiteral("%1: %2").arg(name).arg(got()).toStdString()); // BAD
  publish(QString::asprintf("%s", qUtf8Printable(got())).toStdString()); // BAD
  publish(qPrintable(got())); // BAD
  publish(QString::number(got().size()).toStdString()); // OK
  publish(QString("Hello, %1").arg(name).toStdString()); // OK
}

void changed() {
  QString text = "none";
  text = got();
  text.append('!').append(QString("?")).prepend("> ");
  publish(text.toStdString()); // BAD
  text.insert(0, "Model: ");
  text.replace("\n", "<br>").replace(QRegularExpression("\\s+"), " ");
  publish(text.trimmed().simplified().left(100).toStdString()); // BAD
  QString other = "template {}";
  other.replace("{}", got());
  publish(other.toHtmlEscaped().toStdString()); // BAD
  other.replace(0, 2, got());
  other.insert(3, got().toLatin1());
  other.truncate(20);
  publish(other.toStdString()); // BAD
  QString kept, gone = got();
  kept.swap(gone);
  publish(kept.toStdString()); // BAD
  publish(gone.toStdString()); // OK
  text.clear();
  publish(text.toStdString()); // OK
  QString filled = got();
  filled.fill('x');
  publish(filled.toStdString()); // OK
  QString counted;
  counted.setNum(12);
  publish(counted.toStdString()); // OK
}

void bytes() {
  QByteArray data = got().toUtf8();
  publish(data.constData()); // BAD
  publish(std::string(data.data(), data.size())); // BAD
  publish(QByteArray::fromBase64(data.toBase64()).toStdString()); // BAD
  publish(qUncompress(qCompress(data)).toStdString()); // BAD
  QByteArray line = "data: ";
  line += data;
  line.append("\n\n", 2);
  publish(line.toStdString()); // BAD
  QByteArray pieces;
  for (const QByteArray &part : line.split('\n'))
    pieces.append(part.mid(6));
  publish(pieces.toStdString()); // BAD
  QStringDecoder decoder(QStringDecoder::Utf8);
  QString decoded = decoder(data);
  publish(decoded.toStdString()); // BAD
  publish(QString::fromUtf8(data.isEmpty() ? "empty" : "some").toStdString()); // OK
}

void viewed() {
  const QString text = got();
  QStringView view(text);
  publish(view.mid(2).toString().toStdString()); // BAD
  QString copy;
  for (QChar c : text)
    if (!c.isSpace())
      copy += c.toLower();
  publish(copy.toStdString()); // BAD
}

void lists(const QString &name) {
  QStringList lines;
  lines << "Answer:" << got();
  publish(lines.join('\n').toStdString()); // BAD
  publish(lines.filter("a").value(0).toStdString()); // BAD
  QStringList clean{"a", "b"};
  clean.append(name);
  publish(clean.join(", ").toStdString()); // OK
  QVector<QString> values(2, got());
  publish(values.first().toStdString()); // BAD
  QList<QString> other{got(), name};
  publish(other.at(0).toStdString()); // BAD
  QList<QString> more = QList<QString>() + other;
  more.insert(0, name);
  publish(more.last().toStdString()); // BAD
  QString all;
  for (auto it = more.cbegin(); it != more.cend(); ++it)
    all += *it + " ";
  publish(all.toStdString()); // BAD
  QQueue<QString> queue;
  queue.enqueue(got());
  publish(queue.dequeue().toStdString()); // BAD
  QStack<QString> stack;
  stack.push(got());
  publish(stack.top().toStdString()); // BAD
  QSet<QString> set;
  set.insert(got());
  publish(set.values().first().toStdString()); // BAD
  publish(QString::number(set.size()).toStdString()); // OK
  QStringList parts = got().split(' ');
  publish(parts.mid(1).join(' ').toStdString()); // BAD
}

struct Reply {
  QString text;
  QString id;
};

void maps(const QString &name) {
  QMap<QString, QString> reply;
  reply["text"] = got();
  reply.insert("id", name);
  publish(reply.value("text").toStdString()); // BAD
  publish(reply.value("id").toStdString()); // OK
  publish(reply.values().join('\n').toStdString()); // BAD
  publish(reply.keys().join('\n').toStdString()); // OK
  auto it = reply.find("text");
  if (it != reply.end())
    publish(it.value().toStdString()); // BAD
  QHash<QString, Reply> replies;
  replies.insert("first", Reply{got(), "1"});
  publish(replies.value("first").text.toStdString()); // BAD
  publish(replies.value("first").id.toStdString()); // OK
  publish(replies["first"].text.toStdString()); // BAD
  for (auto each = replies.constBegin(); each != replies.constEnd(); ++each)
    publish(each->text.toStdString()); // BAD
  QMap<QString, QString> initial{{"answer", got()}, {"model", "house"}};
  publish(initial.first().toStdString()); // BAD
  publish(initial.firstKey().toStdString()); // OK
}

void variants() {
  QVariant value = got();
  publish(value.toString().toStdString()); // BAD
  QVariant set;
  set.setValue(got());
  publish(set.value<QString>().toStdString()); // BAD
  QVariantMap map;
  map["answer"] = got();
  map["model"] = "house";
  publish(map["answer"].toString().toStdString()); // BAD
  publish(map["model"].toString().toStdString()); // OK
  QVariant packed = QVariant::fromValue(map);
  publish(packed.toMap().value("answer").toString().toStdString()); // BAD
  publish(value.isValid() ? "valid" : "not"); // OK
}

void streams() {
  QString text;
  QTextStream out(&text);
  out << "Answer: " << got() << Qt::endl;
  publish(text.toStdString()); // BAD
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  buffer.write(got().toUtf8());
  publish(bytes.toStdString()); // BAD
  QByteArray packed;
  QDataStream pack(&packed, QIODevice::WriteOnly);
  pack << got();
  QDataStream unpack(packed);
  QString back;
  unpack >> back;
  publish(back.toStdString()); // BAD
  QTextStream in(got().toUtf8());
  while (!in.atEnd())
    publish(in.readLine().toStdString()); // BAD
}

void pointers() {
  auto shared = QSharedPointer<Reply>::create();
  shared->text = got();
  QSharedPointer<Reply> same = shared;
  publish(same->text.toStdString()); // BAD
  publish(same->id.toStdString()); // OK
  QScopedPointer<Reply> scoped(new Reply{got(), "1"});
  publish(scoped->text.toStdString()); // BAD
  publish(scoped->id.toStdString()); // OK
  scoped.reset(new Reply);
  publish(scoped->text.toStdString()); // OK
}

void matched() {
  QRegularExpression pattern("content: (.*)");
  QRegularExpressionMatch match = pattern.match(got());
  if (match.hasMatch())
    publish(match.captured(1).toStdString()); // BAD
  auto all = pattern.globalMatch(got());
  while (all.hasNext())
    publish(all.next().captured("text").toStdString()); // BAD
  publish(match.hasMatch() ? "yes" : "no"); // OK
}

// Templates, whose bodies every program sees.
void containers(const QString &name) {
  QList<QString> list{name, name};
  list.replace(1, got());
  publish(list.value(1, "none").toStdString()); // BAD
  QList<QString> other;
  other.swap(list);
  publish(other.last().toStdString()); // BAD
  QList<QString> joined;
  joined.append(other);
  joined << other;
  joined.insert(0, 2, name);
  publish(joined.join(' ').toStdString()); // BAD
  publish(*(joined.begin() + 3)->constData() == u'a' ? "a" : "b"); // OK
  QString *first = joined.data();
  publish(first->toStdString()); // BAD
  QList<QString> filled;
  filled.fill(got(), 3);
  publish(filled.at(2).toStdString()); // BAD
  QMap<QString, QString> map, more;
  more.insert("text", got());
  map.insert(more);
  publish(map.value("text", "none").toStdString()); // BAD
  map.remove("text");
  publish(map.isEmpty() ? "empty" : "some"); // OK
  QMap<QString, QString> keyed;
  keyed[got()] = name;
  publish(keyed.keys().join(' ').toStdString()); // BAD
  publish(keyed.key(name).toStdString()); // BAD
  for (auto it = keyed.begin(); it != keyed.end(); ++it)
    publish(it.key().toStdString()); // BAD
  QHash<QString, QString> hash;
  hash = QHash<QString, QString>{{"a", got()}};
  publish(hash.value("a").toStdString()); // BAD
  QSharedPointer<Reply> one(new Reply), two;
  two = one;
  two->text = got();
  two.swap(one);
  publish((*one).text.toStdString()); // BAD
  one.reset(new Reply);
  publish(one->text.toStdString()); // OK
  publish(two.isNull() ? "null" : "held"); // OK
  for (const QString &each : qAsConst(joined))
    publish(each.toStdString()); // BAD
  publish(qvariant_cast<QString>(QVariant(got())).toStdString()); // BAD
}

void seldom() {
  QString text;
  text += got().at(0);
  text.insert(0, QChar('a'));
  publish(text.toStdString()); // BAD
  QString number;
  number.setNum(got().toInt());
  publish(number.toStdString()); // BAD
  QByteArray bytes;
  bytes.insert(0, got().toUtf8().constData());
  bytes.replace("a", "b").append(2, 'x');
  publish(bytes.toStdString()); // BAD
  QByteArray raw;
  QDataStream pack(&raw, QIODevice::WriteOnly);
  const QByteArray given = got().toUtf8();
  pack.writeRawData(given.constData(), int(given.size()));
  char buffer[64];
  QDataStream unpack(&raw, QIODevice::ReadOnly);
  unpack.readRawData(buffer, sizeof buffer);
  publish(buffer); // BAD
  QTextStream stream(&text, QIODevice::ReadOnly);
  QString line;
  while (stream.readLineInto(&line))
    publish(line.toStdString()); // BAD
  publish(stream.string()->toStdString()); // BAD
  QTextStream out(&number);
  out << given.constData() << "\n";
  publish(number.toStdString()); // BAD
  QBuffer buffered;
  buffered.setBuffer(&raw);
  buffered.open(QIODevice::ReadOnly);
  publish(buffered.readAll().toStdString()); // BAD
  QVariant value(given.constData());
  publish(value.toString().toStdString()); // BAD
  value.clear();
  publish(value.toString().toStdString()); // OK
}

// Text as a page of Qt Gui renders it.
void documents() {
  QTextDocument document;
  document.setMarkdown(got());
  publish(document.toHtml().toStdString()); // BAD
  document.setPlainText("none");
  publish(document.toPlainText().toStdString()); // OK
}

using namespace Qt::StringLiterals;
void literals() {
  publish((u"Answer: "_s + got()).toStdString()); // BAD
  publish((got().toUtf8() + "\n"_ba).toStdString()); // BAD
  publish(u"nothing"_s.toStdString()); // OK
  show(qMax(got(), u"x"_s)); // OK: found in show
}

// ---- characters, parts, conversions, bytes by hand ----
void characters() {
  const QString said = got();
  QString text(3, said[0]);
  publish(text.toStdString()); // BAD
  text.fill(QLatin1Char('x'));
  publish(text.toStdString()); // OK
  text.fill(said[0]);
  publish(text.toStdString()); // BAD
  QString other("a");
  other.append(said[0]);
  publish(other.toStdString()); // BAD
  QString inserted("ab");
  inserted.insert(1, said[0]);
  publish(inserted.toStdString()); // BAD
  QString plain("ab");
  plain.insert(1, QLatin1Char('-'));
  publish(plain.toStdString()); // OK
  QChar first(said[0].unicode());
  publish(QString(first).toStdString()); // BAD
  QByteArray bytes(2, said.toUtf8()[0]);
  publish(bytes.toStdString()); // BAD
  bytes.fill('x');
  publish(bytes.toStdString()); // OK
  bytes.insert(1, said.toUtf8()[0]);
  publish(bytes.toStdString()); // BAD
  QByteArray added("a");
  added += said.toUtf8()[0];
  publish(added.toStdString()); // BAD
  bytes.fill('x');
  bytes.append(3, said.toUtf8()[0]);
  publish(bytes.toStdString()); // BAD
  const std::string kept = answer();
  QByteArray replaced("a-b");
  replaced.replace(1, 1, kept.c_str(), 3);
  publish(replaced.toStdString()); // BAD
  QByteArray words("a-b");
  words.replace("-", kept.c_str());
  publish(words.toStdString()); // BAD
  const QByteArray whole = said.toUtf8();
  const char *raw = whole;
  publish(raw); // BAD
}
void built() {
  const QString said = got();
  auto lazy = QLatin1String("said: ") % said;
  QStringBuilder<QLatin1String, QString> same(lazy);
  publish(QString(same).toStdString()); // BAD
  QStringDecoder decode(QStringDecoder::Utf8);
  publish(QString(decode(said.toUtf8())).toStdString()); // BAD
  QStringEncoder encode(QStringEncoder::Utf8);
  publish(QByteArray(encode(said)).toStdString()); // BAD
  QStringDecoder another(QStringDecoder::Utf8);
  publish(QString(another.decode(QByteArray("none"))).toStdString()); // OK
  publish(QString(another.decode(said.toUtf8())).toStdString()); // BAD
}
void streamed() {
  QByteArray stored;
  QDataStream out(&stored, QIODevice::WriteOnly);
  const QByteArray said = got().toUtf8();
  out.writeBytes(said.data(), said.size());
  QDataStream in(stored), empty;
  char *back = nullptr;
  uint size = 0;
  in.readBytes(back, size);
  publish(back); // BAD
  QTextStream nothing;
  publish(nothing.readAll().toStdString()); // OK
}
struct Shown {
  virtual ~Shown() = default;
  QString text;
};
struct Said : Shown {};
void shared() {
  QSharedPointer<Said> said(new Said);
  said->text = got();
  QSharedPointer<Shown> shown = said;
  publish(shown.dynamicCast<Said>()->text.toStdString()); // BAD
  publish(shown.staticCast<Said>()->text.toStdString()); // BAD
  QSharedPointer<Said> none(new Said);
  none->text = "none";
  publish(none.staticCast<Shown>()->text.toStdString()); // OK
}
