#include "core/explanation/effect_phrases.hpp"

namespace core {

Prose effect_phrase(const Document& document, const Effect& effect) {
  const Prose target = Prose() << code(document.text(effect.target), 40);
  switch (effect.kind) {
    case EffectKind::sets_member:
    case EffectKind::sets_parameter:
    case EffectKind::sets_outer: return Prose("sets ") << target;
    case EffectKind::deletes: return Prose("deletes ") << target;
    case EffectKind::opens_file: return Prose("opens a file with ") << target;
    case EffectKind::reads_file: return Prose(effect.is_file ? "reads from " : "reads a file with ") << target;
    case EffectKind::writes_file:
      return Prose(effect.is_file ? "writes to " : "writes to the file system with ") << target;
    case EffectKind::network: return Prose("uses the network with ") << target;
    case EffectKind::process: return Prose("runs or controls a process with ") << target;
    case EffectKind::prints:
      return effect.target.empty() ? "prints text between its code" : Prose("prints with ") << target;
    case EffectKind::reads_input: return Prose("reads input with ") << target;
    case EffectKind::time: return Prose("asks the time with ") << target;
    case EffectKind::random: return Prose("depends on chance: ") << target;
    case EffectKind::environment: return Prose("uses the environment: ") << target;
    case EffectKind::database: return Prose("uses a database: ") << target;
    case EffectKind::changes_receiver:
    case EffectKind::changes_argument: return Prose("changes ") << target;
    case EffectKind::allocates: return Prose("allocates with ") << target;
    case EffectKind::frees: return Prose("frees with ") << target;
    case EffectKind::locks: return Prose("takes a lock with ") << target;
    case EffectKind::unlocks: return Prose("releases a lock with ") << target;
    case EffectKind::sleeps: return Prose("sleeps with ") << target;
    case EffectKind::exits_process: return Prose("can end the process with ") << target;
    case EffectKind::logs: return Prose("logs with ") << target;
  }
  return {};
}

}  // namespace core
