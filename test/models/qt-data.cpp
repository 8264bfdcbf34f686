// Qt SQL as data of the platform's own; servers that write their protocol themselves on QTcpSocket and QLocalSocket.
//
// REQUIRES: lib-qt6-network
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S %{lib-qt6-network}
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSettings>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextStream>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlField>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlTableModel>

static QByteArray complete(const QByteArray &question) { return QByteArray::fromStdString(ask(question.toStdString())); }

// The database's own contribution stands beside the answer.
static QString got() { return QString::fromStdString(answer()); }
void rows(const QString &id) {
  QSqlQuery query("SELECT name, price FROM product");
  while (query.next())
    publish((got() + query.value(0).toString()).toStdString()); // OK
  QSqlQuery other;
  other.prepare("SELECT name FROM users WHERE id = ?");
  other.addBindValue(id);
  if (other.exec() && other.first())
    publish((got() + other.record().value("name").toString()).toStdString()); // OK
  publish(got().toStdString()); // BAD
}
void table(QSqlTableModel &model) {
  model.select();
  publish((got() + model.data(model.index(0, 1)).toString()).toStdString()); // OK
  publish((got() + model.record(0).field("name").value().toString()).toStdString()); // OK
}
// It is only written to: nothing of the platform's own.
void log() {
  const QString text = got();
  QSqlQuery query;
  query.prepare("INSERT INTO log VALUES (:text)");
  query.bindValue(":text", text);
  query.exec();
  publish(text.toStdString()); // BAD
}
void command() {
  QProcess process;
  process.start("uptime", {});
  process.waitForFinished();
  publish((got().toUtf8() + process.readAllStandardOutput()).toStdString()); // OK
}

void files() {
  QFile file("prompt.txt");
  if (file.open(QIODevice::ReadOnly | QIODevice::Text)) {
    publish((got().toUtf8() + file.readAll()).toStdString()); // OK
    QTextStream in(&file);
    while (!in.atEnd())
      publish((got() + in.readLine()).toStdString()); // OK
  }
  QFile out("answer.txt");
  out.open(QIODevice::WriteOnly);
  QTextStream stream(&out);
  stream << got();
  publish(got().toStdString()); // BAD
}

class Server : public QTcpServer {
public:
  Server() { connect(this, &QTcpServer::newConnection, this, &Server::accepted); }
  void accepted() {
    while (hasPendingConnections()) {
      QTcpSocket *client = nextPendingConnection();
      connect(client, &QTcpSocket::readyRead, this, [client] {
        client->write("HTTP/1.1 200 OK\r\n\r\n"); // OK
        client->write(complete(client->readAll())); // BAD
        client->disconnectFromHost();
      });
    }
  }
};

class Descriptors : public QTcpServer {
protected:
  void incomingConnection(qintptr descriptor) override {
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->waitForReadyRead();
    const QByteArray text = complete(socket->readAll());
    socket->write(text.constData(), text.size()); // BAD
  }
};

void local() {
  auto *server = new QLocalServer;
  server->listen("chat");
  QObject::connect(server, &QLocalServer::newConnection, [server] {
    QLocalSocket *client = server->nextPendingConnection();
    client->write(complete(client->readLine())); // BAD
    client->flush();
  });
}

// A connection of our own to somebody else is no endpoint.
void outward(const QByteArray &question) {
  QTcpSocket socket;
  socket.connectToHost("logs.example.org", 514);
  socket.write(complete(question)); // OK
}

void settings(QTcpServer &server) {
  QTcpSocket *client = server.nextPendingConnection();
  QSettings settings;
  const QByteArray system = settings.value("system-prompt", "be kind").toByteArray();
  client->write(complete(system + client->readAll())); // BAD
}
