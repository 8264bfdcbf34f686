#include "routing.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace depot {

static Route shortestPath(const Network &network, const std::string &from, const std::string &to) {
  std::map<std::string, double> distance;
  std::map<std::string, std::string> previous;
  using Entry = std::pair<double, std::string>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> queue;
  distance[from] = 0;
  queue.push({0, from});
  while (!queue.empty()) {
    auto [hours, place] = queue.top();
    queue.pop();
    if (hours > distance[place])
      continue;
    for (const Road &road : network.roadsFrom(place)) {
      auto known = distance.find(road.to);
      if (known != distance.end() && known->second <= hours + road.hours)
        continue;
      distance[road.to] = hours + road.hours;
      previous[road.to] = place;
      queue.push({hours + road.hours, road.to});
    }
  }
  Route route;
  if (!distance.count(to))
    return route;
  route.hours = distance[to];
  for (std::string place = to; place != from; place = previous[place])
    route.stops.push_back(place);
  route.stops.push_back(from);
  std::reverse(route.stops.begin(), route.stops.end());
  return route;
}

Route fastest(const Network &network, const std::string &destination, const std::string &article, int pieces) {
  Route best;
  best.hours = std::numeric_limits<double>::max();
  for (const std::string &place : network.places()) {
    if (network.stock(place, article) < pieces)
      continue;
    Route route = shortestPath(network, place, destination);
    if (!route.stops.empty() && route.hours < best.hours)
      best = route;
  }
  return best.stops.empty() ? Route() : best;
}

} // namespace depot
