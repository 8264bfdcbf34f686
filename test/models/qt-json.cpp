// Qt JSON: documents built in several styles and taken apart again; CBOR.
//
// REQUIRES: lib-qt6
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-qt6}
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QVariantMap>

static QString got() { return QString::fromStdString(answer()); }
static QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

void objects() {
  QJsonObject first{{"answer", got()}, {"model", "house"}};
  publish(first["answer"].toString().toStdString()); // BAD
  publish(first.value("model").toString().toStdString()); // FP: the keys of an initializer list are one
  QJsonObject second;
  second.insert("answer", got());
  second.insert("meta", QJsonObject{{"n", 1}});
  publish(QJsonDocument(second).toJson().toStdString()); // BAD
  QJsonObject third;
  third["answer"] = QJsonValue(got());
  third["list"] = QJsonArray{"a", 1};
  publish(third.value(QLatin1String("answer")).toString("none").toStdString()); // BAD
  publish(third["list"].toArray()[0].toString().toStdString()); // OK
  third.remove("answer");
  publish(third["list"].toArray().first().toString().toStdString()); // OK
  publish(text(QJsonObject{{"ok", got().isEmpty()}}).toStdString()); // OK
}

void arrays() {
  QJsonArray list{got(), "x"};
  publish(list.first().toString().toStdString()); // BAD
  QJsonArray more;
  more.append(QJsonObject{{"text", got()}});
  more << 1 << QJsonObject();
  publish(more.at(0).toObject().value("text").toString().toStdString()); // BAD
  for (const QJsonValue &each : more)
    publish(each.toObject()["text"].toString().toStdString()); // BAD
  for (auto it = more.begin(); it != more.end(); ++it)
    publish((*it).toObject()["text"].toString().toStdString()); // BAD
  QJsonArray same(more);
  same.replace(0, "y");
  same.insert(1, QJsonValue(got()));
  publish(QJsonDocument(same).toJson().toStdString()); // BAD
}

void documents() {
  QJsonDocument parsed = QJsonDocument::fromJson(QByteArray::fromStdString(answer()));
  publish(parsed["choices"][0]["message"]["content"].toString().toStdString()); // BAD
  const QJsonArray choices = parsed.object().value("choices").toArray();
  if (!choices.isEmpty())
    publish(choices.first().toObject()["message"].toObject()["content"].toString().toStdString()); // BAD
  QJsonDocument made;
  made.setObject(QJsonObject{{"answer", got()}});
  publish(made.toJson().toStdString()); // BAD
  QString all;
  const QJsonObject object = parsed.object();
  for (auto it = object.begin(); it != object.end(); ++it)
    all += it.key() + it.value().toString();
  publish(all.toStdString()); // BAD
  for (const QString &key : object.keys())
    publish(object[key].toString().toStdString()); // BAD
  auto found = object.constFind("content");
  if (found != object.constEnd())
    publish(found->toString().toStdString()); // BAD
}

void variants() {
  QVariantMap map;
  map["answer"] = got();
  QJsonObject object = QJsonObject::fromVariantMap(map);
  publish(object["answer"].toString().toStdString()); // BAD
  publish(QJsonDocument::fromVariant(map).toJson().toStdString()); // BAD
  QVariantMap back = object.toVariantMap();
  publish(back.value("answer").toString().toStdString()); // BAD
  publish(QJsonValue::fromVariant(got()).toString().toStdString()); // BAD
  publish(object["answer"].toVariant().toString().toStdString()); // BAD
}

void cbor() {
  QCborMap map;
  map[QLatin1String("answer")] = got();
  publish(map.toCborValue().toCbor().toStdString()); // BAD
  QCborValue back = QCborValue::fromCbor(QByteArray::fromStdString(answer()));
  publish(back[QLatin1String("content")].toString().toStdString()); // BAD
  publish(QJsonDocument(map.toJsonObject()).toJson().toStdString()); // BAD
}

void moreCbor() {
  QCborArray list{got(), 1};
  list.append(QCborValue("x"));
  publish(list.at(0).toString().toStdString()); // BAD
  QCborMap map{{QLatin1String("a"), got()}};
  map.insert(QLatin1String("b"), QCborValue("house"));
  for (auto it = map.constBegin(); it != map.constEnd(); ++it)
    publish(it.value().toString().toStdString()); // BAD
  const QJsonObject object{{"answer", got()}};
  publish(QCborMap::fromJsonObject(object).toCborValue().toCbor().toStdString()); // BAD
  publish(map.isEmpty() ? "empty" : "some"); // OK
}

void swapped() {
  QJsonObject one{{"answer", got()}}, two;
  two.swap(one);
  publish(two["answer"].toString().toStdString()); // BAD
  const QJsonObject copy(two);
  publish(copy["answer"].toString().toStdString()); // BAD
  publish(QJsonDocument(copy).toVariant().toMap()["answer"].toString().toStdString()); // BAD
  const QByteArray bytes = got().toUtf8();
  publish(QJsonValue(bytes.constData()).toString().toStdString()); // BAD
}

// ---- CBOR by hand ----
void cborParts() {
  const std::string said = answer();
  QCborValue text(said.c_str()), none("none");
  publish(text.toString().toStdString()); // BAD
  publish(none.toString().toStdString()); // OK
  QCborArray list, plain;
  list.append(text);
  publish(list.at(0).toString().toStdString()); // BAD
  plain << QCborValue("none");
  publish(plain.at(0).toString().toStdString()); // OK
  QCborArray same(list);
  publish(same.at(0).toString().toStdString()); // BAD
  QCborMap map;
  map[QStringLiteral("text")] = text;
  QCborMap copy(map);
  for (auto at = copy.constBegin(); at != copy.constEnd(); ++at)
    publish(at->toString().toStdString()); // BAD
  for (auto at = list.constBegin(); at != list.constEnd(); ++at)
    publish(at->toString().toStdString()); // BAD
}
