// Vector indexes and own models give the platform's data: what is merged with it is no thin relay.
//
// RUN: %thinwrap scan %s --no-cache --root %S --models %S/ends.json --fail-on never --format json -o %t.json -- -std=c++20 -I%S -I%S/Inputs/vector-search
// RUN: %python %S/check.py %s %t.json
#include "ends.h"

#include <vectors.h>

static void merged(const faiss::Index &index, const float *query, const std::vector<std::string> &records) {
  float distances[3];
  faiss::idx_t labels[3];
  index.search(1, query, 3, distances, labels);
  publish(answer() + "\nscore: " + std::to_string(distances[0])); // OK
  publish(answer()); // BAD (the twin)
}
static void approximate(const hnswlib::HierarchicalNSW<float> &index, const float *query) {
  auto hits = index.searchKnn(query, 3);
  publish(answer() + std::to_string(hits.top().second)); // OK
}
static void model(Ort::Session &session, const std::vector<Ort::Value> &inputs) {
  auto out = session.Run(inputs);
  publish(answer() + " risk " + std::to_string(out[0].GetTensorData<float>()[0])); // OK
}

// ---- indices that are kept, entities that are found ----
static void indexed(hnswlib::HierarchicalNSW<float> &graph, milvus::MilvusClient &client, const std::string &question) {
  faiss::Index *index = faiss::read_index("documents.faiss");
  float point[4] = {};
  index->add(1, point);
  graph.addPoint(point, 1);
  graph.saveIndex("documents.hnsw");
  milvus::Results results;
  client.Search(question, results);
  publish(results.text()); // OK
  publish(answer() + results.text()); // OK
  publish(answer()); // BAD (the twin)
}
