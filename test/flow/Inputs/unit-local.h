#include <functional>
int read(int fd); void sink(...);
void onEvent(std::function<void(int)> f);
struct Common { int kept = 0; void store(); void show(); };
