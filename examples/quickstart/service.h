// What the help desk does with a question: hand it on, answer it, or file it.
#pragma once

#include "client.h"

#include <mutex>
#include <string>
#include <vector>

struct Ticket {
  int Id;
  std::string Customer;
  std::string Text;
  bool Urgent;
};

class HelpDesk {
public:
  explicit HelpDesk(InferenceClient Client) : Client(std::move(Client)) {}

  /// Hands a chat request on, and gives back the answer as it came.
  std::string relay(const std::string &Body) const;

  /// The AI model's words in answer to a question.
  std::string answer(const std::string &Question) const;

  /// Files a ticket in the urgent queue or the normal one. Which one is all that the AI model is asked.
  int file(const std::string &Customer, const std::string &Text);

  /// The tickets that wait, as JSON.
  std::string waiting() const;

private:
  bool isUrgent(const std::string &Text) const;

  InferenceClient Client;
  mutable std::mutex Lock;
  std::vector<Ticket> Tickets;
};
