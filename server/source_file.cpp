#include "server/source_file.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include "core/support/utf8.hpp"

namespace server {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
/// The analyzer counts in 32 bits; no source file comes near.
constexpr std::uintmax_t kLargest = 1u << 30;

Problem problem_of(int error) { return {std::generic_category().message(error)}; }

}  // namespace

std::variant<std::string, Problem> read_source_file(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (error) return Problem{error.message()};
  if (std::filesystem::is_directory(status)) return Problem{"is a folder; --all explains every function in it"};
  if (!std::filesystem::is_regular_file(status)) return Problem{"is not a regular file"};
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) return Problem{error.message()};
  if (size > kLargest) return Problem{"is too large"};

  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) return problem_of(errno);
  std::string text(static_cast<std::size_t>(size), '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad()) return problem_of(errno);
  text.resize(static_cast<std::size_t>(file.gcount()));

  if (text.find('\0') != std::string::npos) return Problem{"is a binary file"};
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  return core::make_valid_utf8(std::move(text));
}

}  // namespace server
