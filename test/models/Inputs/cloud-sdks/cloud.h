// The part of aws-sdk-cpp 1.11 bedrock-runtime, google-cloud-cpp 2.x aiplatform's public interface that the tests use, declared only.
#pragma once
#include <future>
#include <string>
namespace Aws {
namespace Utils {
template <class R, class E> class Outcome {
public:
  const R &GetResult() const;
  bool IsSuccess() const;
};
} // namespace Utils
namespace BedrockRuntime {
namespace Model {
class ContentBlock {
public:
  const std::string &GetText() const;
};
class ConverseRequest {
public:
  void SetModelId(const std::string &id);
  ConverseRequest &AddMessages(const std::string &text);
};
class ConverseResult {
public:
  const ContentBlock &GetOutput() const;
};
} // namespace Model
class BedrockRuntimeClient {
public:
  virtual Utils::Outcome<Model::ConverseResult, int> Converse(const Model::ConverseRequest &request) const;
  std::future<Utils::Outcome<Model::ConverseResult, int>> ConverseCallable(const Model::ConverseRequest &request) const;
};
} // namespace BedrockRuntime
} // namespace Aws
namespace google { namespace cloud {
template <class T> class StatusOr {
public:
  bool ok() const;
  T *operator->();
  T &operator*();
  T &value() &;
};
namespace aiplatform { namespace v1 {
class GenerateContentResponse {
public:
  const std::string &text() const;
  const GenerateContentResponse &candidates(int index) const;
};
}} // namespace aiplatform::v1
namespace aiplatform_v1 {
class PredictionServiceClient {
public:
  StatusOr<aiplatform::v1::GenerateContentResponse> GenerateContent(const std::string &model, const std::string &text);
};
} // namespace aiplatform_v1
}} // namespace google::cloud
