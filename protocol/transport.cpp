#include "protocol/transport.hpp"

#include <boost/asio/write.hpp>
#include <utility>

namespace protocol {
namespace {

constexpr std::size_t read_size = 64u << 10;
constexpr std::size_t longest_header = 48;
constexpr std::size_t most_spare_messages = 16;
constexpr std::size_t largest_spare_message = 256u << 10;

/// A buffer sequence that refers to a vector of buffers; Asio copies it several times.
class BufferView {
 public:
  explicit BufferView(const std::vector<boost::asio::const_buffer>& buffers) : buffers_(&buffers) {}
  auto begin() const { return buffers_->begin(); }
  auto end() const { return buffers_->end(); }

 private:
  const std::vector<boost::asio::const_buffer>* buffers_;
};

}  // namespace

Transport::Transport(Stream input, Stream output, FrameLimits limits)
    : input_(std::move(input)), output_(std::move(output)), reader_(limits) {}

void Transport::start(TransportHandlers handlers) {
  handlers_ = std::move(handlers);
  reading_ = true;
  read();
}

void Transport::read() {
  const auto place = reader_.prepare(read_size);
  input_.async_read_some(boost::asio::buffer(place.data(), place.size()),
                         [this](const boost::system::error_code& error, std::size_t size) { on_read(error, size); });
}

void Transport::on_read(const boost::system::error_code& error, std::size_t size) {
  if (!reading_) {
    return;
  }
  reader_.commit(size);
  deliver();
  if (!reading_) {
    return;
  }
  if (!error) {
    read();
    return;
  }
  if (const auto cut_short = reader_.finish()) {
    handlers_.on_error(*cut_short);
  }
  peer_gone();
}

void Transport::deliver() {
  while (reading_) {
    const auto event = reader_.next();
    if (!event) {
      return;
    }
    if (const auto* frame = std::get_if<Frame>(&*event)) {
      handlers_.on_message(frame->body);
    } else {
      handlers_.on_error(std::get<FrameError>(*event));
    }
  }
}

void Transport::send(std::string body) {
  if (output_broken_) {
    return;
  }
  queued_.push_back(std::move(body));
  if (in_flight_.empty()) {
    write();
  }
}

void Transport::write() {
  in_flight_.swap(queued_);
  headers_.clear();
  headers_.reserve(in_flight_.size() * longest_header);  // its bytes must not move below
  buffers_.clear();
  for (const std::string& body : in_flight_) {
    const std::size_t begin = headers_.size();
    write_frame_header(headers_, body.size());
    buffers_.push_back(boost::asio::buffer(headers_.data() + begin, headers_.size() - begin));
    buffers_.push_back(boost::asio::buffer(body));
  }
  boost::asio::async_write(output_, BufferView(buffers_),
                           [this](const boost::system::error_code& error, std::size_t) { on_written(error); });
}

void Transport::on_written(const boost::system::error_code& error) {
  for (std::string& body : in_flight_) {
    recycle(std::move(body));
  }
  in_flight_.clear();
  if (error) {
    output_broken_ = true;
    queued_.clear();
    peer_gone();
  } else if (!queued_.empty()) {
    write();
  }
}

void Transport::recycle(std::string body) {
  if (spare_.size() < most_spare_messages && body.capacity() <= largest_spare_message) {
    body.clear();
    spare_.push_back(std::move(body));
  }
}

std::string Transport::take_buffer() {
  if (spare_.empty()) {
    return {};
  }
  std::string buffer = std::move(spare_.back());
  spare_.pop_back();
  return buffer;
}

void Transport::peer_gone() {
  if (reading_) {
    close();
    handlers_.on_closed();
  }
}

void Transport::close() {
  reading_ = false;
  boost::system::error_code ignored;
  input_.cancel(ignored);
}

}  // namespace protocol
