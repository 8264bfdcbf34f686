// matrix: std=c++17 needs=lib-qt6-network seam=later
//
// A reply's signal with a lambda; Qt's own JSON and strings.
#include "seam.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

void seam::askLater(const std::string &question, std::function<void(std::string)> done) {
  static auto *manager = new QNetworkAccessManager;
  const QString deployment = qEnvironmentVariable("AZURE_OPENAI_DEPLOYMENT", "gpt-4o");
  QUrl url(QString("https://contoso.openai.azure.com/openai/deployments/%1/chat/completions?api-version=2024-06-01")
               .arg(deployment));
  QNetworkRequest request(url);
  request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
  request.setRawHeader("api-key", qgetenv("AZURE_OPENAI_API_KEY"));

  QJsonObject message{{"role", "user"}, {"content", QString::fromStdString(question)}};
  QJsonObject body;
  body["messages"] = QJsonArray{message};
  QNetworkReply *reply = manager->post(request, QJsonDocument(body).toJson());
  QObject::connect(reply, &QNetworkReply::finished, manager, [reply, done]() {
    if (reply->error() == QNetworkReply::NoError) {
      const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
      const QJsonArray choices = answer.value("choices").toArray();
      done(choices.first().toObject()["message"].toObject()["content"].toString().toStdString());
    }
    reply->deleteLater();
  });
}
