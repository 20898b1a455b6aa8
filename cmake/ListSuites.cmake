# Asks a Boost.Test PROGRAM for its outermost suites and writes OUTPUT, which ctest includes: one
# test a suite, run from FOLDER. Suites with the same LOCK, where one is given, never run at once.

execute_process(COMMAND ${PROGRAM} --list_content RESULT_VARIABLE status
    OUTPUT_VARIABLE content ERROR_VARIABLE content)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} --list_content failed:\n${content}")
endif()

# Outermost lines are not indented; a star marks what is enabled.
string(REPLACE ";" " " content "${content}")
string(REPLACE "\n" ";" lines "${content}")
set(listing "")
set(lock "")
if(LOCK)
    set(lock " RESOURCE_LOCK [[${LOCK}]]")
endif()
foreach(line IN LISTS lines)
    if(line MATCHES "^([A-Za-z_][A-Za-z0-9_]*)\\*")
        set(suite ${CMAKE_MATCH_1})
        string(APPEND listing "add_test([[${suite}]] [[${PROGRAM}]] [[--run_test=${suite}]]\n"
            "    [[--report_level=no]] [[--color_output=no]])\n"
            "set_tests_properties([[${suite}]] PROPERTIES WORKING_DIRECTORY [[${FOLDER}]]\n"
            "    TIMEOUT 900 SKIP_RETURN_CODE 77${lock})\n")
    endif()
endforeach()
if(listing STREQUAL "")
    message(FATAL_ERROR "${PROGRAM} lists no test suite.")
endif()
file(WRITE ${OUTPUT} "${listing}")
