// Messages over a pair of file descriptors (stdin and stdout, pipes, sockets, files), with plain Asio completion
// handlers. Reads for ever, one frame at a time into a reused buffer; writes what was queued, in order, many frames
// in one system call. Lives on the event loop: every function and every callback runs on the one thread that runs the
// io_context, so other threads post to it.
// Requires: SIGPIPE is ignored; the transport outlives the run of its io_context.
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/frame.hpp"

namespace protocol {

struct TransportHandlers {
  /// One whole message body; the view is valid until the callback returns.
  std::function<void(std::string_view body)> on_message;
  /// A frame that could not be read; the stream goes on.
  std::function<void(const FrameError& error)> on_error;
  /// The peer is gone: the input ended or the output broke. Called at most once, and not after `close`.
  std::function<void()> on_closed;
};

class Transport {
 public:
  using Stream = boost::asio::posix::stream_descriptor;

  Transport(Stream input, Stream output, FrameLimits limits = {});
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;

  /// Begins to read. Call once.
  void start(TransportHandlers handlers);

  /// Queues one message body; its frame header is added here. Dropped when the output is broken.
  void send(std::string body);

  /// An empty string, with the memory of a message already sent when there is one: write the next body into it.
  std::string take_buffer();

  /// Stops reading; no callback comes any more. What was queued is still written, and the io_context then runs dry.
  void close();

  /// True when nothing waits to be written.
  bool drained() const { return queued_.empty() && in_flight_.empty(); }

 private:
  void read();
  void on_read(const boost::system::error_code& error, std::size_t size);
  void deliver();
  void write();
  void on_written(const boost::system::error_code& error);
  void recycle(std::string body);
  void peer_gone();

  Stream input_;
  Stream output_;
  FrameReader reader_;
  TransportHandlers handlers_;
  bool reading_ = false;
  bool output_broken_ = false;
  std::vector<std::string> queued_;
  std::vector<std::string> in_flight_;
  std::string headers_;                             ///< of in_flight_
  std::vector<boost::asio::const_buffer> buffers_;  ///< headers and bodies of in_flight_
  std::vector<std::string> spare_;                  ///< bodies already written, whose memory is used again
};

}  // namespace protocol
