/* The other end of a flow, for tests of one library at a time (ends.json says what these are). */
#pragma once

#ifdef __cplusplus
#include <string>

/// An exposed endpoint.
void publish(const std::string &text);
/// What an AI model answered.
std::string answer();
/// Asks the AI model; what goes in decides what the answer is worth: the client's words (found), the platform's data (not).
std::string ask(const std::string &body);
/// Asks the AI model at this host: found where the client names it.
std::string upstream(const std::string &host);

extern "C" {
#endif
const char *answer_c(void);
const char *ask_c(const char *body);
#ifdef __cplusplus
}
void publish(const char *text);
void upstream(const char *host);
#else
void publish(const char *text);
void upstream(const char *host);
#endif
