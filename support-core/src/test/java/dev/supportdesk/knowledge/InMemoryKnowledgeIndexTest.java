package dev.supportdesk.knowledge;

class InMemoryKnowledgeIndexTest implements KnowledgeIndexContract {
    @Override
    public KnowledgeIndex index() {
        return new InMemoryKnowledgeIndex();
    }
}
