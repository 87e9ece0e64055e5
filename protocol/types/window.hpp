// LSP 3.17, "Window Features" and work done progress: what we tell the person. Plain data; see types.hpp.
#pragma once

#include "protocol/types/basic.hpp"

namespace protocol {

enum class MessageType : std::int32_t { Error = 1, Warning = 2, Info = 3, Log = 4, Debug = 5 };
BOOST_DESCRIBE_ENUM(MessageType, Error, Warning, Info, Log, Debug)

struct LogMessageParams {
  MessageType type = MessageType::Log;
  std::string message;
};
BOOST_DESCRIBE_STRUCT(LogMessageParams, (), (type, message))

struct ShowMessageParams {
  MessageType type = MessageType::Info;
  std::string message;
};
BOOST_DESCRIBE_STRUCT(ShowMessageParams, (), (type, message))

struct ShowDocumentParams {
  std::string uri;
  std::optional<bool> external;
  std::optional<bool> takeFocus;
  std::optional<Range> selection;
};
BOOST_DESCRIBE_STRUCT(ShowDocumentParams, (), (uri, external, takeFocus, selection))

struct ShowDocumentResult {
  bool success = false;
};
BOOST_DESCRIBE_STRUCT(ShowDocumentResult, (), (success))

struct WorkDoneProgressCreateParams {
  ProgressToken token;
};
BOOST_DESCRIBE_STRUCT(WorkDoneProgressCreateParams, (), (token))

struct WorkDoneProgressCancelParams {
  ProgressToken token;
};
BOOST_DESCRIBE_STRUCT(WorkDoneProgressCancelParams, (), (token))

struct WorkDoneProgressBegin {
  std::string kind = "begin";
  std::string title;
  std::optional<bool> cancellable;
  std::optional<std::string> message;
  std::optional<std::uint32_t> percentage;
};
BOOST_DESCRIBE_STRUCT(WorkDoneProgressBegin, (), (kind, title, cancellable, message, percentage))

struct WorkDoneProgressReport {
  std::string kind = "report";
  std::optional<bool> cancellable;
  std::optional<std::string> message;
  std::optional<std::uint32_t> percentage;
};
BOOST_DESCRIBE_STRUCT(WorkDoneProgressReport, (), (kind, cancellable, message, percentage))

struct WorkDoneProgressEnd {
  std::string kind = "end";
  std::optional<std::string> message;
};
BOOST_DESCRIBE_STRUCT(WorkDoneProgressEnd, (), (kind, message))

/// $/progress.
template <typename Value>
struct ProgressParams {
  ProgressToken token;
  Value value;
};
BOOST_DESCRIBE_STRUCT(ProgressParams<WorkDoneProgressBegin>, (), (token, value))
BOOST_DESCRIBE_STRUCT(ProgressParams<WorkDoneProgressReport>, (), (token, value))
BOOST_DESCRIBE_STRUCT(ProgressParams<WorkDoneProgressEnd>, (), (token, value))

}  // namespace protocol
