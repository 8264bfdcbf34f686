// bench: std=c++17 pkg=Qt6Network
// Qt: a TCP server that answers with what QNetworkAccessManager brings.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

static QString contentOf(const QByteArray &Body) {
  QJsonObject Root = QJsonDocument::fromJson(Body).object();
  return Root["choices"].toArray().at(0).toObject()["message"].toObject()["content"].toString();
}

static void answer(QNetworkAccessManager &Network, QTcpSocket *Socket) {
  QNetworkRequest Request(QUrl(qEnvironmentVariable("AZURE_OPENAI_ENDPOINT") +
                               "/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"));
  Request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
  Request.setRawHeader("api-key", "secret");
  QJsonObject Message{{"role", "user"}, {"content", QString::fromUtf8(Socket->readAll())}};
  QJsonObject Body{{"messages", QJsonArray{Message}}};
  QNetworkReply *Reply = Network.post(Request, QJsonDocument(Body).toJson());
  QObject::connect(Reply, &QNetworkReply::finished, Socket, [Reply, Socket] {
    QByteArray Text = contentOf(Reply->readAll()).toUtf8();
    Socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(Text.size()) + "\r\n\r\n" + Text);
    Socket->disconnectFromHost();
    Reply->deleteLater();
  });
}

int main(int Count, char **Arguments) {
  QCoreApplication Application(Count, Arguments);
  QNetworkAccessManager Network;
  QTcpServer Server;
  QObject::connect(&Server, &QTcpServer::newConnection, [&] {
    QTcpSocket *Socket = Server.nextPendingConnection();
    QObject::connect(Socket, &QTcpSocket::readyRead, [&Network, Socket] { answer(Network, Socket); });
  });
  Server.listen(QHostAddress::Any, 8080);
  return QCoreApplication::exec();
}
