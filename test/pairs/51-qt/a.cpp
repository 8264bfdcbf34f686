#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QtHttpServer/QHttpServer>
#include <QtHttpServer/QHttpServerRequest>
#include <QtHttpServer/QHttpServerResponse>

static QString ask(const QString &question) {
  QJsonObject message{{"role", "user"}, {"content", question}};
  QJsonObject body{{"messages", QJsonArray{message}}};
  QNetworkRequest request(
      QUrl("https://contoso.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21"));
  request.setRawHeader("api-key", qgetenv("AZURE_OPENAI_API_KEY"));
  request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");

  QNetworkAccessManager network;
  QNetworkReply *reply = network.post(request, QJsonDocument(body).toJson());
  QEventLoop loop;
  QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
  loop.exec();
  QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
  reply->deleteLater();
  return answer["choices"].toArray()[0].toObject()["message"].toObject()["content"].toString();
}

int main(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  QHttpServer server;
  server.route("/door", [](const QHttpServerRequest &request) {
    const QString text = ask(QString::fromUtf8(request.body()));
    return QHttpServerResponse(text == "open" ? QByteArray("{\"door\":1}") : QByteArray("{\"door\":0}"));
  });
  server.listen(QHostAddress::Any, 8080);
  return application.exec();
}
