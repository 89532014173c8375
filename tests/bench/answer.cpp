// The native side of answer.mjs: yidi_bench POLICIES CASE ROUNDS ANSWERS prints the microseconds of processor time that
// an answer takes, a line a round.
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "cli/files.h"
#include "yidi.h"

int main(int argc, char** argv) {
  if (argc != 5) return 64;
  const yidi::cli::Shelf shelf = yidi::cli::load(argv[1], yidi::Lang::zh);
  const std::string text = yidi::cli::read_file(argv[2]);
  const int rounds = std::atoi(argv[3]), answers = std::atoi(argv[4]);
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t start = std::clock();
    std::size_t bytes = 0;
    for (int i = 0; i < answers; ++i) bytes += yidi::settle(shelf.engine, text, yidi::Lang::zh).size();
    if (bytes == 0) return 1;
    std::printf("%.3f\n", double(std::clock() - start) * 1e6 / CLOCKS_PER_SEC / answers);
  }
}
