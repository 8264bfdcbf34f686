// The part of the public interface of azure-core 1.16 and azure-identity 1.13 that the tests use, declared only.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace Azure {
template <class T> class Nullable {
public:
  Nullable();
  bool HasValue() const noexcept;
  const T &Value() const &noexcept;
};
template <class T> class Response {
public:
  T Value;
};
} // namespace Azure
namespace Azure { namespace Core {
class Context {
public:
  Context();
};
class Url {
public:
  Url();
  explicit Url(const std::string &encodedUrl);
  static std::string Encode(const std::string &value, const std::string &doNotEncodeSymbols = "");
  static std::string Decode(const std::string &value);
  void SetScheme(const std::string &scheme);
  const std::string &GetHost() const;
  std::string GetAbsoluteUrl() const;
  void SetHost(const std::string &host);
  void SetPath(const std::string &path);
  void AppendPath(const std::string &path);
  void SetPort(uint16_t port);
  uint16_t GetPort() const;
  void RemoveQueryParameter(const std::string &key);
  void AppendQueryParameter(const std::string &key, const std::string &value);
};
namespace IO {
class BodyStream {
public:
  virtual ~BodyStream();
  virtual int64_t Length() const = 0;
  virtual void Rewind();
  std::vector<uint8_t> ReadToEnd(const Context &context = Context());
  size_t Read(uint8_t *buffer, size_t count, const Context &context = Context());
};
class MemoryBodyStream final : public BodyStream {
public:
  explicit MemoryBodyStream(const std::vector<uint8_t> &buffer);
  explicit MemoryBodyStream(const uint8_t *data, size_t length);
  int64_t Length() const override;
  void Rewind() override;
};
class FileBodyStream : public BodyStream {
public:
  FileBodyStream(const std::string &filename);
  int64_t Length() const override;
};
} // namespace IO
namespace Convert {
std::string Base64Encode(const std::vector<uint8_t> &data);
} // namespace Convert
namespace Credentials {
struct AccessToken {
  std::string Token;
};
struct TokenRequestContext {
  std::vector<std::string> Scopes;
};
class TokenCredential {
public:
  virtual AccessToken GetToken(const TokenRequestContext &request, const Context &context) const = 0;
  virtual ~TokenCredential();
};
} // namespace Credentials
namespace Http {
class HttpMethod {
public:
  static const HttpMethod Post;
  static const HttpMethod Get;
};
enum class HttpStatusCode { Ok = 200 };
class Request {
public:
  explicit Request(HttpMethod method, Url url);
  explicit Request(HttpMethod method, Url url, bool shouldBufferResponse);
  explicit Request(HttpMethod method, Url url, IO::BodyStream *body);
  explicit Request(HttpMethod method, Url url, IO::BodyStream *body, bool shouldBufferResponse);
  void SetHeader(const std::string &name, const std::string &value);
  Request(const Request &other);
  void RemoveHeader(const std::string &name);
  Nullable<std::string> GetHeader(const std::string &name);
  std::map<std::string, std::string> GetHeaders() const;
  IO::BodyStream *GetBodyStream();
  const Url &GetUrl() const;
};
class RawResponse {
public:
  explicit RawResponse(int32_t major, int32_t minor, HttpStatusCode code, const std::string &reason);
  void SetBody(std::vector<uint8_t> body);
  void SetBodyStream(std::unique_ptr<IO::BodyStream> stream);
  HttpStatusCode GetStatusCode() const;
  const std::map<std::string, std::string> &GetHeaders() const;
  std::vector<uint8_t> &GetBody();
  const std::vector<uint8_t> &GetBody() const;
  std::unique_ptr<IO::BodyStream> ExtractBodyStream();
};
class HttpTransport {
public:
  virtual std::unique_ptr<RawResponse> Send(Request &request, const Context &context) = 0;
  virtual ~HttpTransport();
};
class CurlTransport : public HttpTransport {
public:
  CurlTransport();
  std::unique_ptr<RawResponse> Send(Request &request, const Context &context) override;
};
namespace Policies {
class NextHttpPolicy {
public:
  std::unique_ptr<RawResponse> Send(Request &request, const Context &context);
};
class HttpPolicy {
public:
  virtual std::unique_ptr<RawResponse> Send(Request &request, NextHttpPolicy nextPolicy, const Context &context) const = 0;
  virtual std::unique_ptr<HttpPolicy> Clone() const = 0;
  virtual ~HttpPolicy();
};
namespace _internal {
class BearerTokenAuthenticationPolicy : public HttpPolicy {
public:
  explicit BearerTokenAuthenticationPolicy(std::shared_ptr<const Credentials::TokenCredential> credential,
                                           Credentials::TokenRequestContext request);
  std::unique_ptr<RawResponse> Send(Request &request, NextHttpPolicy nextPolicy, const Context &context) const override;
  std::unique_ptr<HttpPolicy> Clone() const override;
};
} // namespace _internal
} // namespace Policies
namespace _internal {
class HttpPipeline {
public:
  explicit HttpPipeline(const std::vector<std::unique_ptr<Policies::HttpPolicy>> &policies);
  std::unique_ptr<RawResponse> Send(Request &request, const Context &context) const;
};
} // namespace _internal
} // namespace Http
}} // namespace Azure::Core
namespace Azure { namespace Identity {
class DefaultAzureCredential final : public Core::Credentials::TokenCredential {
public:
  DefaultAzureCredential();
  Core::Credentials::AccessToken GetToken(const Core::Credentials::TokenRequestContext &request,
                                          const Core::Context &context) const override;
};
}} // namespace Azure::Identity
namespace Azure { namespace Security { namespace KeyVault { namespace Secrets {
struct KeyVaultSecret {
  Nullable<std::string> Value;
};
class SecretClient {
public:
  explicit SecretClient(const std::string &vaultUrl, std::shared_ptr<const Core::Credentials::TokenCredential> credential);
  Azure::Response<KeyVaultSecret> GetSecret(const std::string &name) const;
};
}}}} // namespace Azure::Security::KeyVault::Secrets
namespace Azure { namespace Storage { namespace Sas {
struct BlobSasBuilder {
  std::string BlobName;
  std::string GenerateSasToken(const std::string &key);
};
}}} // namespace Azure::Storage::Sas
