#include "server/request_context.hpp"

#include <boost/json/parse.hpp>
#include <catch2/catch.hpp>
#include <stop_token>
#include <string>

TEST_CASE("nothing of a request is left for the next one", "[request_context]") {
  server::RequestContextPool pool;
  std::stop_token first_token;
  {
    const server::RequestContextPtr context = pool.acquire();
    context->id = std::int64_t{7};
    context->method = "textDocument/hover";
    context->output = std::string(5000, 'x');
    context->answered = true;
    first_token = context->stop.get_token();
    context->stop.request_stop();
    const auto parsed = boost::json::parse("[" + std::string(20'000, ' ') + "\"text\"]", context->arena());
    CHECK(parsed.at(0) == "text");
  }
  const server::RequestContextPtr context = pool.acquire();
  CHECK(pool.statistics().reused == 1);
  CHECK(std::holds_alternative<std::monostate>(context->id));
  CHECK(context->method.empty());
  CHECK(context->output.empty());
  CHECK(context->output.capacity() >= 5000);
  CHECK_FALSE(context->answered);
  CHECK_FALSE(context->stop.stop_requested());
  CHECK(first_token.stop_requested());
}
