// The part of faiss 1.7, hnswlib 0.7, onnxruntime 1.17, milvus-sdk-cpp 2's public interface that the tests use, declared only.
#pragma once
#include <cstddef>
#include <cstdint>
#include <queue>
#include <string>
#include <utility>
#include <vector>
namespace faiss {
using idx_t = int64_t;
struct Index {
  virtual void search(idx_t n, const float *x, idx_t k, float *distances, idx_t *labels) const = 0;
  virtual void add(idx_t n, const float *x) = 0;
  virtual ~Index();
};
} // namespace faiss
namespace faiss {
Index *read_index(const char *file);
} // namespace faiss
namespace milvus {
struct Results {
  std::string text() const;
};
class MilvusClient {
public:
  virtual int Search(const std::string &query, Results &results) = 0;
  virtual ~MilvusClient();
};
} // namespace milvus
namespace hnswlib {
template <typename T> class HierarchicalNSW {
public:
  void saveIndex(const std::string &location);
  std::priority_queue<std::pair<T, size_t>> searchKnn(const void *query, size_t k) const;
  void addPoint(const void *point, size_t label);
};
} // namespace hnswlib
namespace Ort {
class Value {
public:
  template <typename T> const T *GetTensorData() const { return nullptr; }
};
class Session {
public:
  std::vector<Value> Run(const std::vector<Value> &inputs);
};
} // namespace Ort
