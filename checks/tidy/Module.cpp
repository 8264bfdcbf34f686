//===- Module.cpp - What clang-tidy finds when it loads this module --------===//
#include "policy/Rules.h"
#include "tidy/FlowCheck.h"
#include "tidy/TidyCompat.h"

using namespace llvm;
using namespace thinwrap;
using namespace thinwrap::tidy;

namespace {

/// One check of clang-tidy's for each check of thinwrap's.
class ThinwrapModule : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    auto State = std::make_shared<ModuleState>();
    for (StringRef Name : policy::checkNames())
      Factories.registerCheckFactory(Name, [State](StringRef Name, clang::tidy::ClangTidyContext *Context) {
        // The checks of one unit live and go together.
        std::shared_ptr<UnitAnalysis> Analysis = State->Current.lock();
        if (!Analysis)
          State->Current = Analysis = std::make_shared<UnitAnalysis>(*Context, *State);
        return std::make_unique<FlowCheck>(Name, Context, std::move(Analysis));
      });
  }
};

clang::tidy::ClangTidyModuleRegistry::Add<ThinwrapModule>
    Registration("thinwrap-module", "Finds answers of Azure AI models that reach an endpoint without a contribution.");

} // namespace
