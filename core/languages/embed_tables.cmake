# Writes OUTPUT, a C++ source with the text of every file of the list TABLES, named "<language>/<file>".
set(code "#include \"core/languages/table.hpp\"\n\nnamespace core {\n\nstd::string_view embedded_table(std::string_view name) {\n")
foreach(table ${TABLES})
  get_filename_component(folder ${table} DIRECTORY)
  get_filename_component(language ${folder} NAME)
  get_filename_component(file ${table} NAME)
  file(READ ${table} text)
  # g++ takes string literals of any length; the delimiter cannot occur in a table.
  string(APPEND code "  if (name == \"${language}/${file}\") return R\"~table~(${text})~table~\";\n")
endforeach()
string(APPEND code "  return {};\n}\n\n}  // namespace core\n")
file(WRITE ${OUTPUT} "${code}")
