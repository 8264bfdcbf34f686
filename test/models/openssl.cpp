// OpenSSL and zlib: raw connections, base64, ciphers, digests, compression.
//
// REQUIRES: lib-openssl, lib-zlib
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++17 -I%S
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <cstdio>
#include <cstring>
#include <netdb.h>
#include <openssl/bio.h>
#include <openssl/buffer.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>
#include <zlib.h>

static int dial(const char *host, const char *port) {
  addrinfo hints{}, *found = nullptr;
  hints.ai_socktype = SOCK_STREAM;
  if (getaddrinfo(host, port, &hints, &found))
    return -1;
  int fd = socket(found->ai_family, found->ai_socktype, found->ai_protocol);
  if (connect(fd, found->ai_addr, found->ai_addrlen)) {
    close(fd);
    fd = -1;
  }
  freeaddrinfo(found);
  return fd;
}

static std::string exchange(const std::string &host, const std::string &request) {
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());
  SSL *ssl = SSL_new(context);
  SSL_set_fd(ssl, dial(host.c_str(), "443"));
  SSL_set_tlsext_host_name(ssl, host.c_str());
  SSL_connect(ssl);
  SSL_write(ssl, request.data(), request.size());
  std::string received;
  char buffer[4096];
  int count;
  while ((count = SSL_read(ssl, buffer, sizeof buffer)) > 0)
    received.append(buffer, count);
  SSL_free(ssl);
  SSL_CTX_free(context);
  return received;
}

void byTls(const std::string &body) {
  const std::string head = "POST /openai/deployments/gpt-4o/chat/completions?api-version=1 HTTP/1.1\r\n"
                           "Host: contoso.openai.azure.com\r\napi-key: k\r\n\r\n";
  publish(exchange("contoso.openai.azure.com", head + body)); // BAD
  publish(exchange("www.example.org", "GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n")); // OK
}

void byBio() {
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());
  BIO *bio = BIO_new_ssl_connect(context);
  BIO_set_conn_hostname(bio, "contoso.openai.azure.com:443");
  BIO_puts(bio, "POST /openai/deployments/gpt-4o/chat/completions HTTP/1.1\r\n\r\n{}");
  char buffer[1000];
  int count = BIO_read(bio, buffer, sizeof buffer - 1);
  buffer[count] = 0;
  publish(buffer); // BAD
  BIO_free_all(bio);
}

/// Without TLS, by the descriptor alone.
void byDescriptor() {
  int fd = dial("contoso.openai.azure.com", "80");
  const char *request = "POST /openai/deployments/a/chat/completions HTTP/1.1\r\nHost: contoso.openai.azure.com\r\n\r\n{}";
  send(fd, request, strlen(request), 0);
  char buffer[1000];
  recv(fd, buffer, sizeof buffer, 0);
  publish(buffer); // FN: what a number that stands for a connection was given before
}

void encodings() {
  const std::string text = answer();
  std::vector<unsigned char> encoded(text.size() * 2);
  EVP_EncodeBlock(encoded.data(), (const unsigned char *)text.data(), text.size());
  publish(std::string((char *)encoded.data())); // BAD
  unsigned char own[100];
  EVP_EncodeBlock(own, (const unsigned char *)"fixed", 5);
  publish((char *)own); // OK
  unsigned char sealed[2000];
  int length = 0;
  EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
  EVP_EncryptUpdate(cipher, sealed, &length, (const unsigned char *)text.data(), text.size());
  publish((char *)sealed); // BAD
  uLongf size = 2000;
  Bytef packed[2000];
  compress(packed, &size, (const Bytef *)text.data(), text.size());
  publish((char *)packed); // BAD
  Bytef ownPacked[100];
  compress(ownPacked, &size, (const Bytef *)"fixed", 5);
  publish((char *)ownPacked); // OK
}

void deflated() {
  std::string text = answer(), out(2000, 0);
  z_stream stream{};
  deflateInit(&stream, Z_DEFAULT_COMPRESSION);
  stream.next_in = (Bytef *)text.data();
  stream.avail_in = text.size();
  stream.next_out = (Bytef *)out.data();
  stream.avail_out = out.size();
  deflate(&stream, Z_FINISH);
  deflateEnd(&stream);
  publish(out); // BAD
}

void base64ByBio() {
  const std::string text = answer();
  BIO *encoder = BIO_new(BIO_f_base64()), *memory = BIO_new(BIO_s_mem());
  encoder = BIO_push(encoder, memory);
  BIO_write(encoder, text.data(), text.size());
  BUF_MEM *buffer = nullptr;
  BIO_get_mem_ptr(encoder, &buffer);
  publish(std::string(buffer->data, buffer->length)); // BAD
}

void plainBio() {
  BIO *bio = BIO_new_connect("contoso.openai.azure.com:80");
  BIO_printf(bio, "POST /openai/deployments/%s/chat/completions HTTP/1.1\r\n\r\n{}", "a");
  char buffer[1000];
  BIO_read(bio, buffer, sizeof buffer);
  publish(buffer); // BAD
}

void decodedByBio() {
  const std::string text = answer();
  BIO *bio = BIO_new_mem_buf(text.data(), text.size());
  char buffer[1000];
  BIO_read(bio, buffer, sizeof buffer);
  publish(buffer); // BAD
}

/// A digest tells nothing of the text that it was made from.
void digests() {
  const std::string text = answer();
  unsigned char sum[32];
  SHA256((const unsigned char *)text.data(), text.size(), sum);
  char shown[20];
  snprintf(shown, sizeof shown, "%02x%lu", sum[0], crc32(0, (const Bytef *)text.data(), text.size()));
  publish(shown); // OK
}

// A filter in front of memory, and what is in the memory.
void coded() {
  BIO *base64 = BIO_new(BIO_f_base64()), *memory = BIO_new(BIO_s_mem());
  BIO *chain = BIO_push(base64, memory);
  const std::string text = answer();
  BIO_write(chain, text.data(), text.size());
  BIO_flush(chain);
  char *data = nullptr;
  long size = BIO_get_mem_data(memory, &data);
  publish(std::string(data, size)); // BAD
  BIO_free_all(chain);
}
void codedOnly() {
  BIO *memory = BIO_new(BIO_s_mem());
  BIO_puts(memory, "none");
  char *data = nullptr;
  long size = BIO_get_mem_data(memory, &data);
  publish(std::string(data, size)); // OK
}

// A digest of an answer says nothing of it.
static std::string signature(const std::string &text, const std::string &key) {
  unsigned char mac[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  HMAC(EVP_sha256(), key.data(), key.size(), reinterpret_cast<const unsigned char *>(text.data()), text.size(), mac, &size);
  return std::string(reinterpret_cast<char *>(mac), size);
}
static std::string digest(const std::string &text) {
  unsigned char sum[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  EVP_DigestInit_ex(context, EVP_sha256(), nullptr);
  EVP_DigestUpdate(context, text.data(), text.size());
  EVP_DigestFinal_ex(context, sum, &size);
  EVP_MD_CTX_free(context);
  return std::string(reinterpret_cast<char *>(sum), size);
}
void signedOnly() {
  publish(signature(answer(), "key")); // OK
  publish(digest(answer())); // OK
}

void checked(const char *body) {
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());
  SSL *ssl = SSL_new(context);
  SSL_set1_host(ssl, "contoso.openai.azure.com");
  SSL_set_fd(ssl, dial("10.0.0.4", "443")); // a private endpoint: the certificate names the service
  SSL_connect(ssl);
  SSL_write(ssl, body, strlen(body));
  char buffer[1000] = "";
  SSL_read(ssl, buffer, sizeof buffer - 1);
  publish(buffer); // BAD
}

void bySslOfBio() {
  SSL_CTX *context = SSL_CTX_new(TLS_client_method());
  BIO *bio = BIO_new_ssl_connect(context);
  SSL *ssl = nullptr;
  BIO_get_ssl(bio, &ssl);
  SSL_set_tlsext_host_name(ssl, "contoso.openai.azure.com");
  BIO_set_conn_hostname(bio, "contoso.openai.azure.com:443");
  BIO_puts(bio, "POST /openai/v1/responses HTTP/1.1\r\n\r\n{}");
  char buffer[1000] = "";
  BIO_read(bio, buffer, sizeof buffer - 1);
  publish(buffer); // BAD
}
