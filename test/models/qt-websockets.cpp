// Qt WebSockets: a realtime client, and a server whose sockets answer; timers and queued calls in between.
//
// REQUIRES: lib-qt6-websockets, lib-qt6-network
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-qt6-websockets} %{lib-qt6-network}
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrlQuery>
#include <QtWebSockets/QWebSocket>
#include <QtWebSockets/QWebSocketServer>

static QString complete(const QString &question) { return QString::fromStdString(ask(question.toStdString())); }

void realtime(const QString &question) {
  auto *socket = new QWebSocket;
  QNetworkRequest request(QUrl("wss://contoso.openai.azure.com/openai/realtime?api-version=2024-10-01-preview&deployment=a"));
  request.setRawHeader("api-key", qgetenv("AZURE_OPENAI_API_KEY"));
  socket->open(request);
  socket->sendTextMessage(question);
  QObject::connect(socket, &QWebSocket::textMessageReceived, [](const QString &message) {
    publish(message.toStdString()); // BAD
  });
}

void elsewhere() {
  auto *socket = new QWebSocket;
  socket->open(QUrl("wss://stream.example.org/quotes"));
  QObject::connect(socket, &QWebSocket::textMessageReceived, [](const QString &message) {
    publish(message.toStdString()); // OK
  });
}

class Realtime : public QObject {
public:
  void start() {
    QUrl url("wss://contoso.openai.azure.com/openai/realtime");
    QUrlQuery query;
    query.addQueryItem("api-version", "2024-10-01-preview");
    query.addQueryItem("api-key", qEnvironmentVariable("AZURE_OPENAI_API_KEY"));
    url.setQuery(query);
    socket.open(url);
    connect(&socket, &QWebSocket::textMessageReceived, this, &Realtime::onMessage);
  }
  void onMessage(const QString &message) {
    const QJsonObject event = QJsonDocument::fromJson(message.toUtf8()).object();
    if (event["type"].toString() == "response.text.delta")
      publish(event.value("delta").toString().toStdString()); // BAD
  }

private:
  QWebSocket socket;
};

void run() { (new Realtime)->start(); }

void before() {
  auto *socket = new QWebSocket;
  QObject::connect(socket, &QWebSocket::textMessageReceived, [](const QString &message) {
    publish(message.toStdString()); // BAD
  });
  socket->open(QUrl("wss://contoso.openai.azure.com/openai/realtime"));
}

class ChatServer : public QObject {
public:
  explicit ChatServer(quint16 port) : server("chat", QWebSocketServer::NonSecureMode) {
    if (server.listen(QHostAddress::Any, port))
      connect(&server, &QWebSocketServer::newConnection, this, &ChatServer::onConnection);
  }
  void onConnection() {
    QWebSocket *client = server.nextPendingConnection();
    connect(client, &QWebSocket::textMessageReceived, this, &ChatServer::onText);
    connect(client, &QWebSocket::binaryMessageReceived, this, [client](const QByteArray &data) {
      client->sendBinaryMessage(complete(QString::fromUtf8(data)).toUtf8()); // BAD
    });
    connect(client, &QWebSocket::disconnected, client, &QWebSocket::deleteLater);
    client->sendTextMessage("welcome"); // OK
  }
  void onText(const QString &message) {
    auto *client = qobject_cast<QWebSocket *>(sender());
    if (message == "ping") {
      client->sendTextMessage("pong"); // OK
      return;
    }
    QJsonObject reply;
    reply["text"] = complete(message);
    client->sendTextMessage(QJsonDocument(reply).toJson(QJsonDocument::Compact)); // BAD
  }

private:
  QWebSocketServer server;
};

void serve() { new ChatServer(9000); }

struct Later : QObject {
  QWebSocket *client;
  void queued(const QString &question) {
    const QString text = complete(question);
    QMetaObject::invokeMethod(this, [this, text] { client->sendTextMessage(text); }, Qt::QueuedConnection); // BAD
    QTimer::singleShot(0, [this, text] { client->sendTextMessage(text); }); // BAD
    QTimer::singleShot(100, this, [this, text] { client->sendTextMessage(text); }); // BAD
    QTimer::singleShot(200, this, [this] { client->sendTextMessage("tick"); }); // OK
    auto *timer = new QTimer(this);
    timer->callOnTimeout([this, text] { client->sendTextMessage(text); }); // BAD
  }
};
