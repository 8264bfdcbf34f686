// Qt Network as a client: reply signals, event loops; Qt JSON.
//
// REQUIRES: lib-qt6-network, lib-nlohmann-json
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-qt6-network}
// RUN: %python %S/check.py %s %t.json
#include "content.h"
#include "ends.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcessEnvironment>
#include <QSettings>
#include <QUrl>
#include <QUrlQuery>
#include <QtConcurrent/QtConcurrent>

static QNetworkRequest chatRequest() {
  QNetworkRequest request(QUrl("https://contoso.openai.azure.com/openai/deployments/a/chat/completions?api-version=1"));
  request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
  request.setRawHeader("api-key", qgetenv("AZURE_OPENAI_API_KEY"));
  return request;
}

void loop() {
  QNetworkAccessManager manager;
  QNetworkReply *reply = manager.post(chatRequest(), QByteArray("{}"));
  QEventLoop loop;
  QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
  loop.exec();
  publish(reply->readAll().toStdString()); // BAD
  reply->deleteLater();
}

void elsewhere() {
  QNetworkAccessManager manager;
  QNetworkReply *reply = manager.get(QNetworkRequest(QUrl("https://example.org/news")));
  publish(reply->readAll().toStdString()); // OK
}

void signal() {
  auto *manager = new QNetworkAccessManager;
  QJsonObject body;
  body["prompt"] = "hello";
  QNetworkReply *reply = manager->post(chatRequest(), QJsonDocument(body).toJson());
  QObject::connect(reply, &QNetworkReply::finished, [reply]() {
    if (reply->error() != QNetworkReply::NoError)
      return;
    QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    QString text = answer["choices"].toArray().at(0).toObject()["message"].toObject().value("content").toString();
    publish(text.toStdString()); // BAD
    publish(answer.isEmpty() ? "empty" : "some"); // OK
  });
}

void refused(QNetworkReply::NetworkError) {
  QNetworkAccessManager manager;
  QNetworkReply *reply = manager.post(chatRequest(), QByteArray("{}"));
  const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  const QByteArray body = reply->readAll();
  if (!reply->isFinished() || status != 200 || reply->error() != QNetworkReply::NoError)
    publish(body.toStdString()); // OK
  else
    publish(isYes(body.toStdString()) ? "yes" : "no"); // OK
}

class Client : public QObject {
public:
  Client() { connect(&manager, &QNetworkAccessManager::finished, this, &Client::onFinished); }

  void ask(const QString &question) {
    QNetworkRequest request = chatRequest();
    manager.post(request, question.toUtf8());
  }

  void askOnce(const QString &question) {
    current = manager.post(chatRequest(), question.toUtf8());
    connect(current, &QNetworkReply::finished, this, &Client::onCurrent);
    connect(current, &QIODevice::readyRead, this, [this] { parts += current->readAll(); });
  }

  void onFinished(QNetworkReply *reply) {
    publish(QString::fromUtf8(reply->readAll()).toStdString()); // BAD
  }
  void onCurrent() {
    publish(current->readAll().toStdString()); // BAD
    publish(parts.toStdString()); // BAD
  }

private:
  QNetworkAccessManager manager;
  QNetworkReply *current = nullptr;
  QByteArray parts;
};

void start() {
  auto *client = new Client;
  client->ask("hello");
  client->askOnce("hello");
}

// The address from its parts.
static std::string fetch(const QUrl &url) {
  QNetworkAccessManager manager;
  QNetworkRequest request;
  request.setUrl(url);
  QNetworkReply *reply = manager.post(request, "{}");
  return reply->readAll().toStdString();
}
void parts(const QString &resource, const QString &deployment) {
  QUrl url;
  url.setScheme("https");
  url.setHost(resource + ".openai.azure.com");
  url.setPath(QString("/openai/deployments/%1/chat/completions").arg(deployment));
  QUrlQuery query;
  query.addQueryItem("api-version", "2024-06-01");
  url.setQuery(query);
  publish(fetch(url)); // BAD
  publish(fetch(QUrl("https://contoso.openai.azure.com/").resolved(QUrl("openai/v1/responses")))); // BAD
  publish(fetch(QUrl::fromUserInput("contoso.openai.azure.com/openai/v1/responses"))); // BAD
  publish(fetch(QUrl(QStringLiteral("https://example.org/%1").arg(resource)))); // OK
  publish(url.host().toStdString()); // OK
}
void configured() {
  const QUrl url(qEnvironmentVariable("AZURE_OPENAI_ENDPOINT") + "/openai/v1/chat/completions");
  publish(fetch(url)); // BAD
  publish(fetch(QUrl(qEnvironmentVariable("HOST", "https://contoso.openai.azure.com/openai/v1")))); // BAD
  publish(fetch(QUrl(QProcessEnvironment::systemEnvironment().value("AZURE_OPENAI_ENDPOINT")))); // BAD
  QSettings settings;
  publish(fetch(QUrl(settings.value("endpoint", "https://contoso.openai.azure.com/openai/v1").toString()))); // BAD
  qputenv("UPSTREAM", "https://contoso.openai.azure.com/openai/v1");
  publish(fetch(QUrl(qEnvironmentVariable("UPSTREAM")))); // BAD
  const QUrl other(qEnvironmentVariable("NEWS_ENDPOINT") + "/latest");
  publish(fetch(other)); // OK
}
void shown(const QString &text) {
  QNetworkAccessManager manager;
  QUrl show("https://example.org/show");
  QNetworkReply *reply = manager.post(chatRequest(), text.toUtf8());
  show.setQuery("text=" + reply->readAll());
  publish(show.toString(QUrl::FullyEncoded).toStdString()); // BAD
  publish(QUrl::toPercentEncoding(reply->readAll()).toStdString()); // BAD
  publish(reply->url().toString().toStdString()); // OK
}

// What is sent in other ways.
void custom(const QString &question) {
  QNetworkAccessManager manager;
  QNetworkRequest copy(chatRequest());
  copy.setTransferTimeout(1000);
  QNetworkRequest request;
  request = copy;
  QNetworkReply *reply = manager.sendCustomRequest(request, "POST", question.toUtf8());
  char buffer[1024];
  while (reply->read(buffer, sizeof buffer) > 0)
    publish(buffer); // BAD
  for (const auto &header : reply->rawHeaderPairs())
    publish(header.second.toStdString()); // BAD: meters among them
  publish(reply->rawHeader("Content-Type").toStdString()); // OK
  publish(reply->rawHeader("x-ratelimit-remaining-tokens").toStdString()); // BAD
  publish(reply->header(QNetworkRequest::ContentTypeHeader).toString().toStdString()); // OK
  publish(reply->request().url().toString().toStdString()); // OK
  QBuffer *device = new QBuffer;
  device->setData(question.toUtf8());
  QScopedPointer<QNetworkReply> second(manager.post(request, device));
  publish(second->readAll().toStdString()); // BAD
}

void queries(const QString &deployment) {
  QUrlQuery query{{"api-version", "2024-06-01"}};
  query.setQueryItems({{"api-version", "2024-10-21"}});
  QUrl url;
  url.setUrl("https://contoso.openai.azure.com/openai/deployments/a/chat/completions");
  url.setQuery(query.toString());
  if (url.isValid() && query.hasQueryItem("api-version"))
    publish(fetch(url)); // BAD
  QUrlQuery asked;
  asked.setQuery("text=" + QString::fromStdString(fetch(url)));
  publish(asked.allQueryItemValues("text").join(' ').toStdString()); // BAD
  for (const auto &item : asked.queryItems())
    publish(item.second.toStdString()); // BAD
  query.removeQueryItem("api-version");
  QUrl kept, taken = url;
  kept.swap(taken);
  publish(fetch(kept)); // BAD
  QUrl gone;
  gone = url;
  gone.clear();
  publish(gone.toString().toStdString()); // OK
}

// Futures: on a thread, watched, chained.
void futures() {
  const QUrl url("https://contoso.openai.azure.com/openai/v1/responses");
  QFuture<std::string> future = QtConcurrent::run([url] { return fetch(url); });
  future.waitForFinished();
  publish(future.result()); // BAD
  publish(QtConcurrent::run(QThreadPool::globalInstance(), fetch, url).result()); // BAD
  publish(QtConcurrent::run(fetch, QUrl("https://example.org/news")).result()); // OK
  future.then([](const std::string &text) {
    publish(text); // BAD
    return text.size();
  }).then([](size_t size) {
    publish(std::to_string(size)); // OK
  });
  auto *watcher = new QFutureWatcher<std::string>;
  QObject::connect(watcher, &QFutureWatcher<std::string>::finished, [watcher] {
    publish(watcher->result()); // FN: what is set after a local was captured by a handler that runs later
    watcher->deleteLater();
  });
  watcher->setFuture(QtConcurrent::run([url] { return fetch(url); }));
  publish(watcher->future().result()); // BAD
  publish(QtFuture::makeReadyFuture(fetch(url)).result()); // BAD
}

class Worker : public QObject {
public:
  Worker() { connect(&watcher, &QFutureWatcher<std::string>::finished, this, &Worker::done); }
  void start(const QUrl &url) { watcher.setFuture(QtConcurrent::run([url] { return fetch(url); })); }
  void done() { publish(watcher.result()); } // BAD

private:
  QFutureWatcher<std::string> watcher;
};
void work() { (new Worker)->start(QUrl("https://contoso.openai.azure.com/openai/v1/responses")); }

// ---- requests that are copied, literals of Qt's own, several results ----
void copied(const QByteArray &question) {
  using namespace Qt::StringLiterals;
  QNetworkAccessManager manager;
  QNetworkRequest first(QUrl(u"https://contoso.openai.azure.com/openai/v1/responses"_s));
  QNetworkRequest second(first);
  second.setRawHeader("X-Context", QByteArray::fromStdString(answer()));
  publish(second.rawHeader("X-Context").toStdString()); // BAD
  publish(second.header(QNetworkRequest::UserAgentHeader).toString().toStdString()); // BAD
  publish(manager.post(second, question)->readAll().toStdString()); // BAD
  publish(first.rawHeader("Accept").toStdString()); // OK
  publish(QString("{}"_L1).toStdString()); // OK
  for (const QString &line : QUrl::toStringList(QUrl::fromStringList({QString::fromStdString(answer())})))
    publish(line.toStdString()); // BAD
}
void results() {
  QFuture<QString> future = QtConcurrent::run([] { return QString::fromStdString(answer()); });
  for (const QString &text : future.results())
    publish(text.toStdString()); // BAD
  QFuture<QString> calm = QtConcurrent::run([] { return QString("none"); });
  for (const QString &text : calm.results())
    publish(text.toStdString()); // OK
}
