// URIs of documents (RFC 3986, RFC 8089). Paths have forward slashes on every system: "/home/a", "c:/a" for a drive,
// "//server/share/a" for UNC. Stateless; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace protocol {

/// The path a file URI names; nullopt for every other scheme ("untitled:Untitled-1") and for what is no URI. Percent
/// escapes that are malformed stand for themselves. As a file URI has neither query nor fragment (RFC 8089, section 2),
/// "?" and "#" that a client forgot to escape belong to the path. The letter of a drive comes out in lower case.
std::optional<std::string> path_of_uri(std::string_view uri);

/// The file URI of an absolute path; also of "C:\a" and "\\server\share\a". Escapes what VS Code escapes, so that the
/// spelling is the client's own: "file:///c%3A/a".
std::string uri_of_path(std::string_view path);

/// The scheme in lower case ("file"), empty when there is none.
std::string scheme_of_uri(std::string_view uri);

/// One spelling for all spellings of a URI, for use as the key of a map.
std::string canonical_uri(std::string_view uri);

}  // namespace protocol
